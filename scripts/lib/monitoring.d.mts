import type { ChildProcess } from 'node:child_process';

export interface RealServer {
  url: string;
  child: ChildProcess;
  folder: string;
  write(files: Record<string, string>): void;
  stop(): Promise<void>;
}

export interface RealPrometheus extends RealServer {
  loadRules(files: Record<string, string>): Promise<void>;
}

export interface RealAlertmanager extends RealServer {
  silence(options: {
    labels: Record<string, string>;
    seconds: number;
    comment?: string;
  }): Promise<string>;
}

export function whyMissing(...programs: string[]): string | undefined;
export function startProgram(options: {
  program: string;
  files?: Record<string, string>;
  prepare?(folder: string): void;
  args(place: { address: string; folder: string }): string[];
  ready: string;
}): Promise<RealServer>;
export function startPrometheus(options: {
  config: string;
  rules?: Record<string, string>;
  history?: string;
}): Promise<RealPrometheus>;
export function startAlertmanager(options: {
  config: string;
}): Promise<RealAlertmanager>;
export function startMonitoring(options: {
  rules?: Record<string, string>;
  alertmanager?: string;
  targets?: Record<string, string[]>;
  externalLabels?: Record<string, string>;
}): Promise<{
  prometheus: RealPrometheus;
  alertmanager?: RealAlertmanager;
  stop(): Promise<void>;
}>;

import type { ChildProcess } from 'node:child_process';

export interface Portal {
  child: ChildProcess;
  url: string;
}

export function freePort(): Promise<number>;
export function isListening(port: number, host?: string): Promise<boolean>;
export function pushToken(folder?: string): string;
export function ensureBuilt(): Promise<void>;
export function startBackend(options: {
  port: number;
  token: string;
  logFile: string;
  config?: string[];
  env?: Record<string, string>;
  onOutput?(text: string): void;
}): Portal;
export function untilReady(portal: Portal, timeoutMs?: number): Promise<void>;
export function stop(child: ChildProcess | undefined): Promise<void>;

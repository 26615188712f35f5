import { percentText } from '../../slo/target';
import type { Target } from '../../slo';
import type { RefusedSlo, SloDefinition } from '../types';
import { quoted } from '../yaml';
import type { Field } from '../yaml';
import type { ReliabilityDocument } from './document';
import { CALENDARS } from './patterns';
import { readChoice, readTarget, readTimeZone, readWords } from './values';

/** The parts of an SLA that other documents must agree with. */
export interface SlaReferences {
  slo?: Field<string>;
  target?: { target: Target; field: Field<unknown> };
  excludes: Field<string>[];
}

/** Reads an SLA: a promise in a contract, over calendar periods. */
export function readSla({ spec }: ReliabilityDocument): SlaReferences {
  if (!spec) return { excludes: [] };
  readWords(spec, 'customer', 'Example Retailer');
  spec.text('clause');
  spec.text('description');
  const slo = spec.require('slo', 'slo: availability')
    ? spec.text('slo')
    : undefined;
  const target = readTarget(spec);
  const period = spec.require(
    'period',
    'period: { calendar: month, timeZone: Europe/Paris }',
  )
    ? spec.map('period')
    : undefined;
  if (period) {
    readChoice(period, 'calendar', CALENDARS);
    readTimeZone(period);
    period.reportUnknown();
  }
  const excludes = spec.has('excludes') ? spec.list('excludes') ?? [] : [];
  const names = excludes.length ? spec.texts('excludes') ?? [] : [];
  spec.reportUnknown();
  return { ...(slo && { slo }), ...(target && { target }), excludes: names };
}

/** What an SLA refers to: the SLOs and maintenance windows of its folder. */
export interface SlaSurroundings {
  slos: ReadonlyMap<string, SloDefinition>;
  refused: readonly RefusedSlo[];
  /** By name: whether the document is sound. */
  maintenanceWindows: ReadonlyMap<string, boolean>;
}

/** Checks an SLA against the other documents of its folder. */
export function checkSla(
  { reporter }: ReliabilityDocument,
  { slo, target, excludes }: SlaReferences,
  { slos, refused, maintenanceWindows }: SlaSurroundings,
): void {
  const guard = slo && slos.get(slo.value);
  if (slo && !guard) {
    const isRefused = refused.some(each => each.name === slo.value);
    reporter.report(
      isRefused
        ? 'reliability/reference-invalid'
        : 'reliability/reference-missing',
      isRefused
        ? `The SLO ${quoted(slo.value)} is not valid. Correct it first.`
        : `No SLO named ${quoted(
            slo.value,
          )} is in this folder. Add one, or correct the name.`,
      slo,
    );
  }
  for (const name of excludes) {
    const isSound = maintenanceWindows.get(name.value);
    if (isSound) continue;
    reporter.report(
      isSound === undefined
        ? 'reliability/reference-missing'
        : 'reliability/reference-invalid',
      isSound === undefined
        ? `No MaintenanceWindow named ${quoted(
            name.value,
          )} is in this folder. Add one, or correct the name.`
        : `The MaintenanceWindow ${quoted(
            name.value,
          )} is not valid. Correct it first.`,
      name,
    );
  }
  if (!guard || !target) return;
  const strictest = Math.max(
    ...guard.objectives.map(objective => objective.target.ppm),
  );
  if (target.target.ppm >= strictest) {
    reporter.report(
      'reliability/sla-not-looser',
      `The contract promises ${percentText(
        target.target.ppm,
      )} and the SLO ${quoted(guard.name)} aims at ${percentText(
        strictest,
      )}, so the promise is broken before the team is warned. Aim higher than what is promised.`,
      target.field,
    );
  }
}

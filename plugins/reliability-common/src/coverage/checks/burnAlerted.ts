import { rememberedSelectors } from '../promql';
import { isPromising } from './applies';
import type { AlertQuality } from '../results';
import type { CheckDefinition } from './types';
import { fail, notApplicable, pass, unknown } from './verdicts';

/** Labels by which generated rules name their SLO, of this portal and of Sloth. */
const SLO_LABELS = ['sloth_slo', 'sloth_id', 'slo', 'slo_name'];

/** Recordings that hold a burn rate or an error ratio over a window, by Sloth and Pyrra. */
const BURN_METRIC = /^slo:|:burnrate\d|burn_?rate/i;

/** Whether somebody is told when a budget burns too fast. */
export const BURN_ALERTED: CheckDefinition = {
  id: 'slo/burn-alerted',
  level: 'alerted',
  title: 'Burning a budget alerts somebody',
  why: 'An alert on the burn rate tells what users feel, early, and stays quiet about the rest.',
  appliesTo: isPromising,
  evaluate: ({ slos, monitoring }, { alerts }) => {
    if (!slos.length) {
      return notApplicable('It has no SLO; slo/defined says so.');
    }
    const burning = alerts.filter(isBurnAlert);
    const alive = burning.filter(({ standing }) => standing !== 'dead');
    const live = alive.filter(({ isLoaded }) => isLoaded);
    const evidence = burning.map(
      ({ name, standing }) => `${name}: ${standing}`,
    );
    if (live.length) return pass(`${live[0].name} tells of it.`, evidence);
    const reason = monitoring.rulesUnknown ?? monitoring.unknown;
    if (alive.some(({ isLoaded }) => isLoaded === undefined)) {
      return unknown(
        `${alive[0].name} is in git, and whether it is loaded is not known.`,
        undefined,
        evidence,
      );
    }
    if (monitoring.basis === 'none' || reason) {
      return unknown(reason ?? 'No monitoring system is configured.');
    }
    return fail(
      burning.length
        ? `${burning[0].name} would not tell anybody.`
        : 'No alert looks at the burn rate of an SLO.',
      burning.length
        ? 'Open the alert: its findings say what to do.'
        : 'Generate the rules from the SLO and add them to the rule files.',
      {
        evidence,
        ...(!burning.length && {
          lines: 'npx reliability rules ./reliability > slo-rules.yaml\n',
        }),
      },
    );
  },
};

function isBurnAlert({ labels, query }: AlertQuality): boolean {
  return (
    SLO_LABELS.some(label => Object.hasOwn(labels, label)) ||
    rememberedSelectors(query).some(({ metric }) =>
      BURN_METRIC.test(metric ?? ''),
    )
  );
}

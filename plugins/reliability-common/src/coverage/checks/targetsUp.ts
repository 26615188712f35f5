import { unseenReason } from '../matrix/unseen';
import { NOT_VERIFIED, oneLine } from '../steps';
import { isRunning } from './applies';
import { metricLines } from './signalLines';
import type { CheckDefinition } from './types';
import { fail, notApplicable, pass, unknown } from './verdicts';

/** Whether what should be scraped is. */
export const TARGETS_UP: CheckDefinition = {
  id: 'coverage/targets-up',
  level: 'observed',
  title: 'Its targets are scraped',
  why: 'A target that is down tells nothing: all that rests on it is blind.',
  appliesTo: isRunning,
  evaluate: facts => {
    const { basis, source, metrics, targets, metricsUnknown } =
      facts.monitoring;
    const hidden = metricsUnknown ?? facts.monitoring.unknown;
    if (basis !== 'live') {
      return unknown(
        hidden ?? (basis === 'git' ? NOT_VERIFIED : unseenReason(facts)),
      );
    }
    const up = targets?.up ?? 0;
    const down = targets?.down ?? 0;
    if (down) {
      const error = targets?.lastError
        ? `: ${oneLine(targets.lastError)}`
        : '.';
      return fail(
        `${down} of ${up + down} targets ${
          down === 1 ? 'is' : 'are'
        } down${error}`,
        'Bring them back, or remove them from the configuration of the scrape.',
      );
    }
    if (up) {
      return pass(up === 1 ? 'Its target is up.' : `All ${up} targets are up.`);
    }
    if (hidden) return unknown(hidden);
    if (metrics.length) {
      return notApplicable(`${source} keeps no list of its targets.`);
    }
    return fail(
      `${source} scrapes nothing that is known as "${facts.serviceName}".`,
      'Have it scraped, or set reliability/service-name to the name it is known by.',
      { lines: metricLines(facts) },
    );
  },
};

import type { IndicatorDefinition } from '../types';
import type { Fields } from '../yaml';
import type { SlothSpelling } from './formats';
import { readQuery } from './query';

/** Reads `sli`: bad events of all events, or a ratio of errors that is divided already. */
export function readSli(
  slo: Fields,
  name: string | undefined,
  spelling: SlothSpelling,
  source: string | undefined,
): IndicatorDefinition | undefined {
  const { errorQuery, totalQuery, errorRatioQuery } = spelling;
  const sli = slo.require(
    'sli',
    `sli: { events: { ${errorQuery}: …, ${totalQuery}: … } }`,
  )
    ? slo.map('sli')
    : undefined;
  if (!sli) return undefined;

  const kinds = ['events', 'raw', 'plugin'].filter(kind => sli.has(kind));
  sli.reportUnknown();
  if (kinds.length !== 1) {
    sli.reporter.report(
      'sloth/sli-choice',
      `${sli.path} needs exactly one of events and raw${
        kinds.length ? `, and has ${kinds.join(' and ')}` : ''
      }. Write events with ${errorQuery} and ${totalQuery}.`,
      { at: sli.at, path: sli.path },
    );
    return undefined;
  }
  if (kinds[0] === 'plugin') {
    sli.reporter.report(
      'sloth/plugin',
      `Plugins of Sloth are programs, and definitions are not run. Write the queries that the plugin writes: events with ${errorQuery} and ${totalQuery}.`,
      sli.place('plugin'),
    );
    return undefined;
  }

  const events = sli.map('events');
  if (events) {
    const bad = readQuery(events, errorQuery, source);
    const total = readQuery(events, totalQuery, source);
    events.reportUnknown();
    return name && bad && total ? { name, bad, total } : undefined;
  }
  const ratio = sli.map('raw');
  const raw = ratio && readQuery(ratio, errorRatioQuery, source);
  ratio?.reportUnknown();
  return name && raw ? { name, raw, rawType: 'failure' } : undefined;
}

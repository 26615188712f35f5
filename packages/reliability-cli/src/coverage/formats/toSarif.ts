import { version } from '../../../package.json';
import { CHECKS } from '../checkTable';
import type { Entry } from '../report';

/** SARIF 2.1.0 of what failed, or could not be told. */
export function toSarif(entries: readonly Entry[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'reliability',
            version,
            rules: CHECKS.map(({ id, title, why }) => ({
              id,
              shortDescription: { text: `${title}.` },
              fullDescription: { text: why },
            })),
          },
        },
        results: entries
          .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
          .map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf({ id, outcome, object, file, line, message, next }: Entry) {
  return {
    ruleId: id,
    ruleIndex: CHECKS.findIndex(check => check.id === id),
    level: outcome === 'fail' ? 'error' : 'note',
    message: {
      text: [`${object}: ${message}`, next].filter(Boolean).join(' '),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: file.split('/').map(encodeURIComponent).join('/'),
          },
          ...(line && { region: { startLine: line } }),
        },
        logicalLocations: [{ fullyQualifiedName: object }],
      },
    ],
  };
}

import type { DefinitionProblem } from '@vigie/backstage-plugin-reliability-common';
import { version } from '../../../package.json';
import { meaningOf } from '../folderRules';
import type { Report } from '../report';

/** SARIF 2.1.0, which code hosts show beside the changed lines. */
export function toSarif({ problems }: Report): string {
  const rules = Array.from(new Set(problems.map(({ rule }) => rule))).sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'reliability',
            version,
            rules: rules.map(id => ({
              id,
              shortDescription: { text: meaningOf(id) },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(problem => ({
          ruleId: problem.rule,
          ruleIndex: rules.indexOf(problem.rule),
          level: problem.severity,
          message: { text: problem.message },
          locations: [locationOf(problem)],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function locationOf({ file, line, column, path }: DefinitionProblem) {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: file.split('/').map(encodeURIComponent).join('/'),
      },
      ...(line && {
        region: { startLine: line, ...(column && { startColumn: column }) },
      }),
    },
    ...(path && { logicalLocations: [{ fullyQualifiedName: path }] }),
  };
}

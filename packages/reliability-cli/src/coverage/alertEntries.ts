import { ruleFileChecks } from '@vigie/backstage-plugin-reliability-common';
import type { Folder } from './readFolder';
import type { Entry } from './report';

/** One entry for each alert and check, in the order of the file. */
export function alertEntries({ rules, runbooks }: Folder): Entry[] {
  return rules.flatMap(rule =>
    ruleFileChecks(rule, runbooks).map(check => ({
      ...check,
      object: rule.name,
      file: rule.file ?? '',
      line: rule.line,
    })),
  );
}

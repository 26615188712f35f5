import { ruleGroups } from '@vigie/backstage-plugin-reliability-common';
import type {
  DefinitionProblem,
  GeneratedRules,
} from '@vigie/backstage-plugin-reliability-common';
import { readService } from '../validate/checkUnit';
import { readUnits } from '../validate/readUnits';
import { inOrder } from '../validate/report';

/** A remark about an SLO, at its line. */
export interface Note {
  file: string;
  line: number;
  message: string;
}

export interface CollectedRules {
  rules: GeneratedRules[];
  /** Errors of definitions: rules for what is left would be half the truth. */
  errors: DefinitionProblem[];
  notes: Note[];
}

const ENTITY_NAME = /^[A-Za-z0-9](?:[-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;

/**
 * The rules of every SLO that lies at the paths.
 *
 * @throws UsageError when something cannot be read
 */
export function collectRules(
  paths: readonly string[],
  cwd: string,
  portal: string,
): CollectedRules {
  const found = readUnits(paths, cwd);
  const problems: DefinitionProblem[] = [...found.problems];
  const rules: GeneratedRules[] = [];
  const notes: Note[] = [];
  const firstOf = new Map<string, string>();
  for (const unit of found.units.filter(({ kind }) => kind === 'service')) {
    const { files, problems: leftOut } = found.read(unit);
    const shown = (file: string) => found.shown(unit.folder, file);
    const service = readService(files);
    for (const problem of [...leftOut, ...service.problems]) {
      problems.push({ ...problem, file: shown(problem.file) });
    }
    for (const slo of service.slos) {
      const file = shown(slo.file);
      const generated = ruleGroups(slo, {
        portal,
        entityRef: unit.entityRef ?? serviceRef(slo.service),
        runbooks: service.runbooks,
      });
      rules.push(generated);
      for (const message of generated.warnings) {
        notes.push({ file, line: slo.line, message });
      }
      for (const { name } of generated.groups) {
        const first = firstOf.get(name);
        if (first !== undefined) {
          problems.push(sameRules(file, slo.line, generated.id, first));
          break;
        }
        firstOf.set(name, `${file}:${slo.line}`);
      }
    }
  }
  return {
    rules,
    errors: inOrder(problems.filter(({ severity }) => severity === 'error')),
    notes,
  };
}

/** Where no entity names the folder, the service is taken for a component. */
function serviceRef(service: string): string | undefined {
  return ENTITY_NAME.test(service) ? `component:default/${service}` : undefined;
}

function sameRules(
  file: string,
  line: number,
  id: string,
  first: string,
): DefinitionProblem {
  return {
    severity: 'error',
    rule: 'rules/same-id',
    message: `The rules of this SLO would have the names of those of ${first}: both are '${id}'. Give one of them another name.`,
    file,
    line,
  };
}

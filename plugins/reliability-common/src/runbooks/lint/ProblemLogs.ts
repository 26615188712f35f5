import type { DefinitionProblem } from '../../definitions/types';
import { ProblemLog } from '../../definitions/yaml';
import type { DefinitionRuleId } from '../../definitions/rules';

/** Problems of several files; of each, no more than are kept of any file. */
export class ProblemLogs {
  private readonly logs = new Map<string, ProblemLog>();

  report(file: string, line: number, rule: DefinitionRuleId, message: string) {
    const log = this.logs.get(file) ?? new ProblemLog(file);
    this.logs.set(file, log);
    log.report(rule, message, { at: { line, column: 1 } });
  }

  list(): DefinitionProblem[] {
    return Array.from(this.logs.values()).flatMap(log => log.list());
  }
}

import { DEFINITION_RULES } from './rules';
import type { DefinitionRuleId } from './rules';
import type { DefinitionProblem } from './types';
import { MAXIMUM_PROBLEMS_PER_FILE } from './yaml/limits';
import type { Position } from './yaml/nodes';

export interface ProblemPlace {
  at?: Position;
  /** Field inside the document. */
  path?: string;
}

/** Takes what is wrong; the severity is the rule's. */
export interface Reporter {
  report(rule: DefinitionRuleId, message: string, place?: ProblemPlace): void;
}

/** More than this are counted, not kept: a hostile file must not fill the memory. */
const MAXIMUM_KEPT = 20 * MAXIMUM_PROBLEMS_PER_FILE;

/** The problems of one file. */
export class ProblemLog implements Reporter {
  private readonly kept: DefinitionProblem[] = [];
  private count = 0;

  constructor(readonly file: string) {}

  report(rule: DefinitionRuleId, message: string, place: ProblemPlace = {}) {
    this.count += 1;
    if (this.kept.length >= MAXIMUM_KEPT) return;
    this.kept.push({
      severity: DEFINITION_RULES[rule].severity,
      rule,
      message,
      file: this.file,
      ...(place.at && { line: place.at.line, column: place.at.column }),
      ...(place.path && { path: place.path }),
    });
  }

  /** In the order of the file; where there are too many, errors are kept first. */
  list(): DefinitionProblem[] {
    const errorsFirst = [
      ...this.kept.filter(problem => problem.severity === 'error'),
      ...this.kept.filter(problem => problem.severity === 'warning'),
    ].slice(0, MAXIMUM_PROBLEMS_PER_FILE);
    const listed = errorsFirst.sort(
      (a, b) =>
        (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    );
    const more = this.count - listed.length;
    if (more === 0) return listed;
    return [
      ...listed,
      {
        severity: DEFINITION_RULES['yaml/more-problems'].severity,
        rule: 'yaml/more-problems',
        message: `${more} more problems in this file are not listed.`,
        file: this.file,
      },
    ];
  }
}

/** Passes problems on and remembers the errors of one document. */
export class DocumentReporter implements Reporter {
  readonly errors: string[] = [];

  constructor(private readonly parent: Reporter) {}

  report(rule: DefinitionRuleId, message: string, place?: ProblemPlace) {
    if (DEFINITION_RULES[rule].severity === 'error') this.errors.push(message);
    this.parent.report(rule, message, place);
  }

  get isSound(): boolean {
    return this.errors.length === 0;
  }

  /** Why the document is refused, in one sentence or two. */
  get reason(): string {
    const [first, ...others] = this.errors;
    if (!others.length) return first ?? '';
    return `${first} (and ${others.length} more ${
      others.length === 1 ? 'error' : 'errors'
    })`;
  }
}

import { MAXIMUM_FILE_CHARACTERS } from '../../definitions/yaml';
import type { RunbookPart } from '../types';
import { containersWithTasks } from './containers';
import type { Container } from './containers';
import { insideOf } from './dedent';
import { linesOf, parseBlocks } from './parser';
import { withReferences } from './withReferences';

/** Walks through the containers that hold steps, and through what is between them. */
class PartCollector {
  readonly parts: RunbookPart[] = [];
  private steps = 0;

  constructor(private readonly lines: readonly string[]) {}

  collect(containers: readonly Container[]) {
    this.addBetween(containers, 0, this.lines.length);
  }

  private addBetween(
    children: readonly Container[],
    from: number,
    to: number,
    inside?: Container,
  ) {
    let next = from;
    for (const child of children) {
      this.addText(next, child.start, inside);
      this.addContainer(child);
      next = child.end;
    }
    this.addText(next, to, inside);
  }

  private addContainer(container: Container) {
    const { children, start, end, kind, task, parent } = container;
    const headEnd = children[0]?.start ?? end;
    if (task) this.addStep(container, headEnd);
    // An item that is no step keeps its mark: it is a list of one.
    else this.addText(start, headEnd, kind === 'item' ? parent : container);
    this.addBetween(children, headEnd, end, container);
  }

  private addStep(container: Container, end: number) {
    const { start, depth, task } = container;
    this.steps += 1;
    this.parts.push({
      kind: 'step',
      step: this.steps,
      markdown: textOf(this.lines, start, end, container).replace(
        /^\s*\[[ xX]\]\s*/,
        '',
      ),
      ...task,
      depth,
      line: start + 1,
    });
  }

  private addText(from: number, to: number, inside?: Container) {
    const markdown = textOf(this.lines, from, to, inside);
    if (markdown) this.parts.push({ kind: 'text', markdown });
  }
}

/**
 * Cuts a runbook into prose and steps. Steps are the items of task lists,
 * wherever they stand, with all that belongs to them; what they contain of
 * further steps follows as steps of its own. Where a part uses references, they
 * are repeated at its end, so that it can be rendered by itself.
 *
 * Never throws. A text of more than 1 Mi characters is one part.
 *
 * @public
 */
export function runbookParts(markdown: string): RunbookPart[] {
  if (markdown.length > MAXIMUM_FILE_CHARACTERS) {
    return [{ kind: 'text', markdown }];
  }
  const { tokens, references } = parseBlocks(markdown);
  const collector = new PartCollector(linesOf(markdown));
  collector.collect(containersWithTasks(tokens, references));
  return withReferences(collector.parts, references, markdown.length);
}

function textOf(
  lines: readonly string[],
  from: number,
  to: number,
  inside?: Container,
): string {
  const text: string[] = [];
  for (let line = from; line < to; line += 1) {
    text.push(insideOf(inside, lines, line));
  }
  while (text.length && !text[0].trim()) text.shift();
  while (text.length && !text[text.length - 1].trim()) text.pop();
  return text.join('\n');
}

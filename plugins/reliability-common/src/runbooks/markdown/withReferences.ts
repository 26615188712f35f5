import type { RunbookPart } from '../types';
import { normalizedLabel } from './parser';
import type { References } from './parser';

const LABEL = /\[([^[\]]{1,999})\](:?)/g;

/**
 * Repeats the references a part uses at its end. In all, no more is added than
 * the text is long: a long target used in every step must not fill the memory.
 */
export function withReferences(
  parts: RunbookPart[],
  references: References,
  length: number,
): RunbookPart[] {
  let left = Math.max(length, 10_000);
  if (!Object.keys(references).length) return parts;
  return parts.map(part => {
    const used = new Set<string>();
    const own = new Set<string>();
    for (const [, text, colon] of part.markdown.matchAll(LABEL)) {
      const label = normalizedLabel(text);
      if (label in references) (colon ? own : used).add(label);
    }
    const added: string[] = [];
    for (const label of used) {
      const definition = definitionOf(label, references[label]);
      if (own.has(label) || definition.length > left) continue;
      left -= definition.length;
      added.push(definition);
    }
    return added.length
      ? { ...part, markdown: `${part.markdown}\n\n${added.join('\n')}` }
      : part;
  });
}

function definitionOf(
  label: string,
  { href, title }: References[string],
): string {
  const named = title ? ` "${escaped(title)}"` : '';
  return `[${label}]: <${escaped(href)}>${named}`;
}

function escaped(text: string): string {
  return text.replace(/[\\<>"&]/g, '\\$&').replace(/\s+/g, ' ');
}

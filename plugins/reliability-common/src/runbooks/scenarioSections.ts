import { linesOf, listItems, outlineOf } from './markdown';
import { plainWords } from './sections';
import type { DrillScenario } from './types';

type Sections = Pick<DrillScenario, 'situation' | 'hints' | 'expectedPath'>;

const NAMES = {
  situation: ['Situation'],
  hints: ['Hints', 'Indices'],
  expectedPath: ['Expected path', 'Chemin attendu'],
} as const;

type Name = keyof typeof NAMES;

const MAXIMUM_HINTS = 50;

/**
 * What the sections of a scenario say; empty where there is none. A section
 * ends where the next of the three begins, or a heading of its level or above:
 * what is meant for the debrief never gets into the situation.
 */
export function scenarioSections(markdown: string): Sections {
  const lines = linesOf(markdown);
  const headings = outlineOf(markdown).headings.filter(({ isTop }) => isTop);
  const found: Partial<Record<Name, string>> = {};
  headings.forEach(({ text, level, end }, index) => {
    const name = nameOf(text);
    if (!name || found[name] !== undefined) return;
    const next = headings
      .slice(index + 1)
      .find(heading => heading.level <= level || nameOf(heading.text));
    found[name] = lines.slice(end, next?.line).join('\n').trim();
  });
  return {
    situation: found.situation ?? '',
    hints: hintsOf(found.hints ?? ''),
    expectedPath: found.expectedPath ?? '',
  };
}

function nameOf(heading: string): Name | undefined {
  const words = plainWords(heading);
  const names = Object.keys(NAMES) as Name[];
  return names.find(name =>
    NAMES[name].some(each => plainWords(each) === words),
  );
}

/** Without a list, the section is one hint: nothing written is lost. */
function hintsOf(section: string): string[] {
  const items = listItems(section).filter(Boolean);
  return (items.length ? items : [section].filter(Boolean)).slice(
    0,
    MAXIMUM_HINTS,
  );
}

import type { CheckDefinition } from './types';
import { NO_RUNBOOK, placeOf } from './runbookEvidence';
import { counted, fail, notApplicable, pass, unknown } from './verdicts';

const NOT_LOOKED = unknown('They have not been looked at yet.');

/** Whether a runbook says what it has to, and what it points at is there. */
export const RUNBOOK_TEXT_CHECKS: readonly CheckDefinition[] = [
  {
    id: 'runbooks/sections',
    level: 'operable',
    title: 'Runbooks have the sections that are looked for at night',
    why: 'Meaning, impact, diagnosis, mitigation: under stress people read what stands where it always stands.',
    evaluate: ({ runbooks }) => {
      if (!runbooks.length) return NO_RUNBOOK;
      const lacking = runbooks.flatMap(runbook =>
        runbook.missingSections?.length
          ? [{ ...runbook, missing: runbook.missingSections }]
          : [],
      );
      if (lacking.length) {
        const [{ title, missing }] = lacking;
        return fail(
          `${title} lacks ${missing.join(', ')}.`,
          'Add the headings, and under each the few sentences somebody needs who was just woken.',
          {
            evidence: lacking.map(
              each =>
                `${placeOf(each)}${each.title}: ${each.missing.join(', ')}`,
            ),
            lines: missing.map(section => `## ${section}\n`).join('\n'),
          },
        );
      }
      return runbooks.every(({ missingSections }) => missingSections)
        ? pass('Each has all of them.')
        : NOT_LOOKED;
    },
  },
  {
    id: 'runbooks/links',
    level: 'operable',
    title: 'The links of runbooks lead to files that are there',
    why: 'A picture or a page that is gone leaves a hole in the middle of the instructions.',
    evaluate: ({ runbooks }) => {
      if (!runbooks.length) return NO_RUNBOOK;
      const dead = runbooks.flatMap(({ deadLinks }) => deadLinks ?? []);
      if (dead.length) {
        return fail(
          `${dead[0].target} is not there.`,
          'Correct the path, relative to the file of the runbook, or add what it names.',
          { evidence: dead.map(link => `${placeOf(link)}${link.target}`) },
        );
      }
      return runbooks.every(({ deadLinks }) => deadLinks)
        ? pass('All of them do.')
        : NOT_LOOKED;
    },
  },
  {
    id: 'runbooks/external-links',
    level: 'operable',
    title: 'The external links of runbooks are alive',
    why: 'Dashboards and pages move, and nobody sees the dead link before the night it is needed.',
    evaluate: ({ runbooks }) => {
      if (!runbooks.length) return NO_RUNBOOK;
      const links = runbooks.flatMap(
        ({ externalLinks }) => externalLinks ?? [],
      );
      const line = (link: (typeof links)[number]) =>
        `${placeOf(link)}${link.target}${
          link.reason ? `: ${link.reason}` : ''
        }`;
      const dead = links.filter(({ state }) => state === 'dead');
      if (dead.length) {
        return fail(
          `${dead[0].target} is dead.`,
          'Correct the address, or take the link out.',
          { evidence: dead.map(line) },
        );
      }
      if (!runbooks.every(({ externalLinks }) => externalLinks)) {
        return NOT_LOOKED;
      }
      if (!links.length) return notApplicable('They have no external link.');
      const unchecked = links.filter(({ state }) => state !== 'alive');
      return unchecked.length
        ? unknown(
            `${counted(
              unchecked.length,
              'external link',
            )} could not be checked.`,
            'Add their hosts to those that may be asked, reliability.runbooks.links.hosts, or wait for the next round.',
            unchecked.map(line),
          )
        : pass('All of them answered.', links.map(line));
    },
  },
];

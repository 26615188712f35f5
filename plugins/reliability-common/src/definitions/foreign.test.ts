import fc from 'fast-check';
import { markedLine } from './__fixtures__/documents';
import { FOREIGN_CASES } from './__fixtures__/foreignCases';
import {
  EXEMPTION,
  FOREIGN_DOCUMENTS,
  RECORDED_SLOTH,
  SLOTH,
} from './__fixtures__/foreignDocuments';
import { parseDefinitions } from './parseDefinitions';
import { DEFINITION_RULES } from './rules';

const PREFIXES = ['sloth/', 'pyrra/', 'reliability/'];
const parse = (content: string) =>
  parseDefinitions([{ path: 'case.yaml', content }]);

describe('documents of other formats', () => {
  it.each(
    FOREIGN_CASES.map((each, index) => [each.rule, index, each] as const),
  )('break exactly %s (case %i)', (rule, _, { text, others = [] }) => {
    const { problems } = parseDefinitions([
      { path: 'case.yaml', content: text },
      ...others,
    ]);
    // Of some valid documents it is said that nothing uses them yet.
    const found = problems.filter(
      problem =>
        problem.file === 'case.yaml' &&
        (problem.rule === rule || problem.rule !== 'reliability/not-read-yet'),
    );
    expect(found).toEqual([
      expect.objectContaining({
        rule,
        severity: DEFINITION_RULES[rule].severity,
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringMatching(/^.{10,400}$/s),
      }),
    ]);
    expect(found[0].line).toBe(markedLine(text) ?? found[0].line);
  });

  it('break every rule there is for them', () => {
    const broken = new Set<string>(FOREIGN_CASES.map(each => each.rule));
    expect(
      Object.keys(DEFINITION_RULES).filter(
        rule =>
          PREFIXES.some(prefix => rule.startsWith(prefix)) && !broken.has(rule),
      ),
    ).toEqual([]);
  });

  it('are sound together, and in any order', () => {
    const { slos, refused, problems } = parse(FOREIGN_DOCUMENTS.join('---\n'));
    expect(refused).toEqual([]);
    expect(problems.map(({ rule, line }) => `${rule} at ${line}`)).toEqual(
      expect.arrayContaining(
        problems.map(() => expect.stringMatching(/^reliability\/not-read-yet/)),
      ),
    );
    expect(problems).toHaveLength(2);
    const names = slos.map(({ name, format }) => `${format} ${name}`).sort();
    expect(names).toEqual([
      'Pyrra labels-fast',
      'Pyrra labels-native',
      'Pyrra labels-printed',
      'Pyrra printer-ready',
      'Recorded availability',
      'Recorded refunds',
      'Sloth map-freshness',
      'Sloth requests-availability',
      'Sloth scans-stored',
    ]);
    const reversed = parse([...FOREIGN_DOCUMENTS].reverse().join('---\n'));
    expect(
      reversed.slos.map(({ name, format }) => `${format} ${name}`).sort(),
    ).toEqual(names);
    expect(reversed.problems).toHaveLength(2);
  });

  it('have one name each for their SLOs, across formats', () => {
    const { slos, refused, problems } = parse(
      `${SLOTH}---\n${RECORDED_SLOTH.replace(
        'name: availability',
        'name: map-freshness',
      )}`,
    );
    expect(slos.map(({ name }) => name).sort()).toEqual([
      'map-freshness',
      'requests-availability',
    ]);
    expect(refused).toEqual([
      expect.objectContaining({
        name: 'map-freshness',
        reason: expect.stringContaining('map-freshness'),
      }),
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'openslo/duplicate-name' }),
    ]);
  });

  it('never throw, whatever is done to them, and lose nothing in silence', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...FOREIGN_DOCUMENTS),
        fc.nat(2000),
        fc.nat(40),
        fc.oneof(
          fc.constantFrom(
            '',
            ': ',
            '- ',
            '"',
            '{',
            '[',
            '\n',
            '0',
            '*a',
            '|\n',
          ),
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
      )
      .map(([text, at, length, inserted]) => {
        const start = at % text.length;
        return text.slice(0, start) + inserted + text.slice(start + length);
      });
    fc.assert(
      fc.property(mutated, content => {
        const { slos, refused, problems, exemptions } = parse(content);
        const isSilent = ![slos, refused, problems, exemptions].some(
          found => found.length > 0,
        );
        expect(isSilent && /\S/.test(content)).toBe(false);
        for (const { reason } of refused) expect(reason).not.toBe('');
        for (const problem of problems) {
          expect(DEFINITION_RULES).toHaveProperty([problem.rule]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an exemption', () => {
  const exemptions = (text: string) => parse(text).exemptions;

  it('is read with its place', () => {
    expect(exemptions(`---\n${EXEMPTION}`)).toEqual([
      {
        name: 'no-second-replica',
        check: 'resilience/replicas',
        reason: 'batch job',
        approvedBy: 'group:default/platform-sre',
        until: '2027-03-31',
        file: 'case.yaml',
        line: 2,
      },
    ]);
  });

  it.each([
    ['no date', EXEMPTION.replace(/ {2}until: .*\n/, '')],
    [
      'a day that is not on the calendar',
      EXEMPTION.replace('-03-31', '-02-30'),
    ],
  ])('with %s is a problem, and kept without', (_what, text) => {
    const [found] = exemptions(text);
    expect(found).toMatchObject({ check: 'resilience/replicas' });
    expect(found.until).toBeUndefined();
    expect(parse(text).problems).not.toEqual([]);
  });

  it('that nobody approved, or of no check, exempts nothing', () => {
    expect(exemptions(EXEMPTION.replace(/ {2}approvedBy: .*\n/, ''))).toEqual(
      [],
    );
    expect(exemptions(EXEMPTION.replace(/ {2}check: .*\n/, ''))).toEqual([]);
  });
});

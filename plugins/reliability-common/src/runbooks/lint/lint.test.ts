import type { MonitorRule } from '../../coverage/types';
import { DEFAULT_FRESHNESS_RULES } from '../freshness';
import { parseRunbook } from '../parseRunbook';
import { DEFAULT_RUNBOOK_SECTIONS } from '../sections';
import type { DrillScenario } from '../types';
import { withUniqueSlugs } from '../uniqueSlugs';
import { deadRunbookUrls } from './alertUrls';
import { deadRunbookLinks } from './links';
import { lintRunbooks } from './lintRunbooks';
import type { RunbookLintInput } from './types';

const ENTITY = 'component:default/shop';

const text = (body = '', fields = 'alerts: [Slow]\nreviewed: 2026-11-01') =>
  `---\n${fields}\n---\n# Slow\n\n## Meaning\n\n${body}\n\n## Impact\n\n## Diagnosis\n\n## Mitigation\n`;

const alert = (name: string, url?: string): MonitorRule => ({
  name,
  query: 'up == 0',
  labels: {},
  annotations: url === undefined ? {} : { runbook_url: url },
  health: 'unknown',
  file: 'rules.yaml',
  line: 7,
});

function folder(
  contents: Record<string, string>,
  changes: Partial<RunbookLintInput> = {},
): RunbookLintInput {
  return {
    runbooks: withUniqueSlugs(
      Object.entries(contents).map(([path, content]) => {
        const { runbook } = parseRunbook({ path, content });
        if (!runbook) throw new Error(`${path} is no runbook`);
        return runbook;
      }),
    ),
    alerts: [alert('Slow')],
    files: new Set([...Object.keys(contents), 'rules.yaml', 'images/a b.png']),
    entityRef: ENTITY,
    today: '2026-11-23',
    sections: DEFAULT_RUNBOOK_SECTIONS,
    rules: DEFAULT_FRESHNESS_RULES,
    ...changes,
  };
}

const said = (input: RunbookLintInput) =>
  lintRunbooks(input).map(
    ({ rule, file, line, severity }) =>
      `${severity === 'warning' ? '' : severity}${rule} ${file}:${line}`,
  );
const one = (body?: string, fields?: string) => ({
  'runbooks/a.md': text(body, fields),
});

describe('lintRunbooks', () => {
  it('says nothing of a folder that is in order', () => {
    const body =
      '[up](#slow) [self](a.md#impact) [other](./b.md#meaning) ![i](../images/a%20b.png) [out](../../src/x.ts) [rules](../rules.yaml?a=1#L3) [images](../images/) [web](https://example.org/#x) [mail](mailto:a@example.org) [host](/docs/x) <a id="here"></a> [h](#here)';
    expect(
      said(
        folder(
          {
            ...one(body),
            'runbooks/b.md': text('', 'alerts: [Burn]\nreviewed: 2026-11-23'),
          },
          { otherAlerts: new Set(['Burn']), tier: '1' },
        ),
      ),
    ).toEqual([]);
  });

  it.each<[string, RunbookLintInput, string[]]>([
    [
      'sections that are not there',
      folder({
        'runbooks/a.md':
          '---\nalerts: [Slow]\nreviewed: 2026-11-01\n---\n\n## Impact\n\n## Diagnostic\n',
      }),
      ['runbook/sections runbooks/a.md:6', 'runbook/sections runbooks/a.md:6'],
    ],
    [
      'sections of another house',
      folder(one(), { sections: ['Impact', 'Afterwards / Ensuite'] }),
      ['runbook/sections runbooks/a.md:5'],
    ],
    [
      'no review',
      folder(one('', 'alerts: [Slow]')),
      ['runbook/reviewed runbooks/a.md:1'],
    ],
    [
      'a review of tomorrow',
      folder(one('', 'alerts: [Slow]\nreviewed: 2026-11-24')),
      ['runbook/reviewed runbooks/a.md:3'],
    ],
    [
      'a review a day too old for tier 1',
      folder(one('', 'alerts: [Slow]\nreviewed: 2026-08-24'), { tier: '1' }),
      ['runbook/reviewed runbooks/a.md:3'],
    ],
    [
      'a review just in time for tier 1',
      folder(one('', 'alerts: [Slow]\nreviewed: 2026-08-25'), { tier: '1' }),
      [],
    ],
    [
      'links that lead nowhere',
      folder(
        one('[a](b.md)\n[b](#nothing)\n[c]( a.md#no )\n![d](../images/e.png)'),
      ),
      [
        'runbook/dead-link runbooks/a.md:9',
        'runbook/dead-link runbooks/a.md:10',
        'runbook/dead-link runbooks/a.md:11',
        'runbook/dead-image runbooks/a.md:12',
      ],
    ],
    [
      'links nobody should open',
      folder(
        one(
          '[a](javascript:alert%281%29)\n![b](DATA:image/svg+xml,x)\n[c](&#106;ava&#9;script&colon;x)\n<vbscript:x>\n[d][e]\n\n[e]: <file:///etc/passwd>',
        ),
      ),
      [9, 10, 11, 12, 13].map(
        line => `runbook/unsafe-link runbooks/a.md:${line}`,
      ),
    ],
    [
      'an alert that leads nowhere, and a runbook it should lead to',
      folder(one('', 'reviewed: 2026-11-01'), {
        alerts: [
          alert('Slow', '/runbooks/default/component/shop/b?alert=Slow'),
          alert(
            'Fast',
            'https://portal.example.com/x/runbooks/default/Component/Shop/c',
          ),
          alert('File', 'runbooks/b.md'),
          alert('Part', '/runbooks/b'),
          alert('Other', '/runbooks/default/component/other/b'),
          alert('Template', '/runbooks/default/component/shop/{{ $labels.a }}'),
          alert('Web', 'https://runbooks.example.com/b'),
          alert('None'),
        ],
      }),
      [
        'runbook/orphan runbooks/a.md:1',
        ...Array(4).fill('runbook/alert-url rules.yaml:7'),
      ],
    ],
    [
      'a runbook that a runbook_url alone leads to',
      folder(one('', 'reviewed: 2026-11-01'), {
        alerts: [alert('Slow', './reliability/runbooks/a.md#impact')],
      }),
      [],
    ],
    [
      'names of alerts nobody defines',
      folder(one('', 'reviewed: 2026-11-01\nalerts: [Slow, Fast]')),
      ['runbook/unknown-alert runbooks/a.md:3'],
    ],
    [
      'names where the folder has no rules',
      folder(one('', 'reviewed: 2026-11-01\nalerts: [Anything]'), {
        alerts: [],
      }),
      [],
    ],
    [
      'two runbooks for one alert',
      folder({ ...one(), 'runbooks/A.md': text() }),
      ['runbook/two-for-one-alert runbooks/A.md:2'],
    ],
    [
      'only a part of a folder',
      folder(one('[a](b.md)', 'reviewed: 2026-11-01'), {
        files: undefined,
        alerts: [alert('Slow', 'runbooks/b.md')],
        scenarios: [scenario({ runbooks: ['b'] })],
      }),
      [],
    ],
    [
      'scenarios that are half there',
      folder(one(), {
        scenarios: [
          scenario({ runbooks: ['a', 'b'] }),
          scenario({
            file: 'drills/c.md',
            situation: '',
            hints: [],
            expectedPath: '',
          }),
        ],
      }),
      [
        'scenario/unknown-runbook drills/s.md:1',
        ...Array(3).fill('scenario/sections drills/c.md:1'),
      ],
    ],
  ])('tells of %s', (_, input, expected) => {
    expect(said(input)).toEqual(expected);
  });

  it('says the next step', () => {
    const messages = lintRunbooks(
      folder(one('', 'alerts: [Slow]'), {
        alerts: [alert('Slow', 'runbooks/b.md')],
      }),
    ).map(({ message }) => message);
    expect(messages).toEqual([
      'Nobody has reviewed it. Follow it once, then write reviewed: 2026-11-23 in the front matter.',
      'The runbook_url of "Slow" leads to no runbook: "runbooks/b.md". Write /runbooks/default/component/shop/a?alert=Slow behind the address of the portal.',
    ]);
  });

  it('lints 5,000 runbooks in seconds', () => {
    const contents = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [
        `runbooks/jam${'-'.repeat(index % 7)}${
          index % 50 === 0 ? '' : index
        }.md`,
        text(`[a](jam.md) ![b](../images/c.png)\n\n- [ ] Open it\n`),
      ]),
    );
    const input = folder(contents);
    const from = process.cpuUsage();
    const problems = lintRunbooks(input);
    const { user, system } = process.cpuUsage(from);
    // Processor time, with room for a slow machine; a quadratic lint is far above.
    expect((user + system) / 1e6).toBeLessThan(4);
    expect(problems.length).toBeGreaterThanOrEqual(input.runbooks.length);
  });
});

function scenario(changes: Partial<DrillScenario>): DrillScenario {
  return {
    slug: 's',
    title: 'S',
    runbooks: ['a'],
    alerts: [],
    situation: 'It is late.',
    hints: ['Look.'],
    expectedPath: 'Stop.',
    file: 'drills/s.md',
    ...changes,
  };
}

describe('facts for checks', () => {
  const { runbooks, files = new Set<string>() } = folder(
    one('[a](b.md) [x](javascript:x)\n![b](c.png)'),
  );

  it('lists dead links with their place', () => {
    expect(deadRunbookLinks(runbooks[0], files)).toEqual([
      { file: 'runbooks/a.md', line: 9, target: 'b.md' },
      { file: 'runbooks/a.md', line: 10, target: 'c.png' },
    ]);
  });

  it('lists dead addresses of alerts, and none where the entity is unknown', () => {
    const alerts = [alert('A', '/runbooks/default/component/shop/b')];
    expect(deadRunbookUrls({ alerts, runbooks, entityRef: ENTITY })).toEqual([
      {
        alert: 'A',
        url: '/runbooks/default/component/shop/b',
        file: 'rules.yaml',
        line: 7,
      },
    ]);
    expect(deadRunbookUrls({ alerts, runbooks })).toEqual([]);
    expect(deadRunbookUrls({ alerts, runbooks, entityRef: '::' })).toEqual([]);
  });
});

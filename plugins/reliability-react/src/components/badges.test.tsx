import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import {
  CHECK_OUTCOMES,
  LEVELS,
  SLO_STATES,
} from '@vigie/backstage-plugin-reliability-common';
import { english } from '../translation/en';
import { french } from '../translation/fr';
import { renderInLanguage } from '../__testUtils__/renderInLanguage';
import { BudgetBar } from './BudgetBar';
import { LevelBadge } from './LevelBadge';
import { LoadingLines } from './LoadingLines';
import { OutcomeBadge } from './OutcomeBadge';
import { ReadingAge } from './ReadingAge';
import { StateBadge } from './StateBadge';
import { VerdictBadge, VerdictIcon } from './VerdictBadge';

const VERDICTS = [
  'covered',
  'partial',
  'uncovered',
  'unknown',
  'exempt',
  'not-applicable',
] as const;

describe('badges', () => {
  it.each([
    ['en', english],
    ['fr', french],
  ])('say every state and verdict in words (%s)', async (language, words) => {
    const { container } = renderInLanguage(
      <main>
        {SLO_STATES.map(state => (
          <StateBadge key={state} state={state} />
        ))}
        {VERDICTS.map(verdict => (
          <VerdictBadge key={verdict} verdict={verdict} />
        ))}
      </main>,
      language,
    );
    await screen.findByText(words['state.healthy']);
    for (const state of SLO_STATES) {
      expect(screen.getByText(words[`state.${state}`])).toBeInTheDocument();
    }
    for (const verdict of VERDICTS) {
      expect(screen.getByText(words[`verdict.${verdict}`])).toBeInTheDocument();
    }
    // Icon and word are different for each, so that colour is never needed.
    const icons = [...container.querySelectorAll('main svg path')].map(path =>
      path.getAttribute('d'),
    );
    expect(new Set(icons.slice(0, SLO_STATES.length)).size).toBe(
      SLO_STATES.length,
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it.each([
    ['en', english],
    ['fr', french],
  ])('say every outcome and level in words (%s)', async (language, words) => {
    const { container } = renderInLanguage(
      <main>
        {[undefined, ...LEVELS].map(level => (
          <LevelBadge key={level ?? 'none'} level={level} />
        ))}
        {CHECK_OUTCOMES.map(outcome => (
          <OutcomeBadge key={outcome} outcome={outcome} />
        ))}
        {VERDICTS.map(verdict => (
          <VerdictIcon key={verdict} verdict={verdict} />
        ))}
      </main>,
      language,
    );
    for (const level of ['none', ...LEVELS] as const) {
      expect(
        await screen.findByText(words[`level.${level}`]),
      ).toBeInTheDocument();
    }
    for (const outcome of CHECK_OUTCOMES) {
      expect(screen.getByText(words[`outcome.${outcome}`])).toBeInTheDocument();
    }
    for (const verdict of VERDICTS) {
      expect(
        screen.getByRole('img', { name: words[`verdict.${verdict}`] }),
      ).toBeInTheDocument();
    }
    const icons = [...container.querySelectorAll('main svg')].map(svg =>
      [...svg.querySelectorAll('path')]
        .map(path => path.getAttribute('d'))
        .join(),
    );
    const ends = [
      0,
      LEVELS.length + 1,
      LEVELS.length + 1 + CHECK_OUTCOMES.length,
    ];
    for (const [index, from] of ends.entries()) {
      const group = icons.slice(from, ends[index + 1]);
      expect(new Set(group).size).toBe(group.length);
    }
    expect((await axe(container)).violations).toEqual([]);
  });

  it.each([
    [0.5, '50%', '50%'],
    [-0.42, '-42%', '0%'],
    [1, '100%', '100%'],
  ])('a budget of %d reads %s and is drawn %s wide', (ratio, text, width) => {
    const { container } = renderInLanguage(
      <BudgetBar remainingRatio={ratio} state="healthy" />,
    );
    expect(screen.getByText(text)).toBeInTheDocument();
    const fill = container.querySelector('[aria-hidden="true"] > div');
    expect(fill).toHaveStyle({ width });
  });

  it('a budget is drawn in the colour of its state only where it was measured', () => {
    const { container } = renderInLanguage(
      <>
        {SLO_STATES.map(state => (
          <BudgetBar key={state} remainingRatio={0.8} state={state} />
        ))}
      </>,
    );
    const drawn = [
      ...container.querySelectorAll('[aria-hidden="true"] > div'),
    ].map(fill => (/neutral/.test(fill.className) ? 'neutral' : 'coloured'));
    expect(SLO_STATES.filter((_, i) => drawn[i] === 'coloured')).toEqual([
      'exhausted',
      'burning',
      'at-risk',
      'healthy',
    ]);
  });

  it('a budget that does not exist is not drawn', () => {
    renderInLanguage(<BudgetBar state="exhausted" />);
    expect(
      screen.getByText('No budget: any failure exhausts it'),
    ).toBeInTheDocument();
  });

  it('ages carry their exact time', () => {
    const observedAt = Math.floor(Date.now() / 1000) - 4 * 60;
    renderInLanguage(<ReadingAge observedAt={observedAt} />);
    const age = screen.getByText('as of 4 minutes ago');
    expect(age).toHaveAttribute(
      'datetime',
      new Date(observedAt * 1000).toISOString(),
    );
    expect(age.title).toMatch(/\d{4}/);
  });

  it('what was never measured says so', () => {
    renderInLanguage(<ReadingAge />);
    expect(screen.getByText('not measured yet')).toBeInTheDocument();
  });

  it('loading is announced as busy', () => {
    const { container } = renderInLanguage(<LoadingLines lines={2} />);
    expect(container.querySelector('[aria-busy="true"]')).toHaveTextContent(
      'Loading',
    );
  });
});

import { fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { BudgetSeries } from '@vigie/backstage-plugin-reliability-common';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { BudgetChart } from './BudgetChart';

const FROM = Date.UTC(2026, 9, 1) / 1000;
const DAY = 86400;

const series: BudgetSeries = {
  id: '0123456789abcdef',
  objective: 0,
  from: FROM,
  to: FROM + 30 * DAY,
  points: Array.from({ length: 30 }, (_, day) => ({
    time: FROM + (day + 1) * DAY,
    good: day === 4 ? 0 : 995,
    total: day === 4 ? 0 : 1000,
    coveredSeconds: day === 4 ? 0 : DAY,
    remainingRatio: 1 - (day + 1) * 0.05,
  })),
};

describe('BudgetChart', () => {
  it('draws the budget, its gaps and zero, and says the same in words and a table', async () => {
    const { container } = renderInLanguage(
      <main>
        <BudgetChart series={series} name="Quotes answered" />
      </main>,
    );
    expect(
      screen.getByRole('figure', {
        name: 'Error budget left: Quotes answered',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/goes from 95% to -50%; the lowest is -50%/),
    ).toHaveTextContent('1 day of this period were not measured');
    expect(container.querySelectorAll('rect[fill^="url("]')).toHaveLength(1);
    const rows = within(
      screen.getByRole('table', { name: 'Error budget left over time' }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(31);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('is read with the slider', () => {
    renderInLanguage(<BudgetChart series={series} name="Quotes answered" />);
    const slider = screen.getByRole('slider', {
      name: 'Read the budget left at a time',
    });
    fireEvent.change(slider, { target: { value: '0' } });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/95% left; 5 bad of 1,000 events/),
    );
    expect(screen.getByText(/95% left; 5 bad of 1,000/)).toBeInTheDocument();
  });

  it('says what each day spent, in bars, words and a table', async () => {
    const withDays: BudgetSeries = {
      ...series,
      days: Array.from({ length: 30 }, (_, day) => ({
        from: FROM + day * DAY,
        to: FROM + (day + 1) * DAY,
        bad: day === 21 ? 160 : 5,
        total: day === 4 ? 0 : 1000,
        coveredSeconds: day === 4 ? 0 : DAY,
        spentRatio: day === 21 ? 0.5333 : 5 / 300,
      })),
    };
    const { container } = renderInLanguage(
      <main>
        <BudgetChart series={withDays} name="Quotes answered" />
      </main>,
    );
    const days = screen.getByRole('figure', {
      name: 'Budget spent by day (UTC)',
    });
    expect(days).toHaveTextContent(
      'The worst day is October 22, 2026: it spent 53.3% of the budget of the whole period.',
    );
    // The number stands over the bar, so that it is not told by colour alone.
    expect(
      [...days.querySelectorAll('svg text')].map(text => text.textContent),
    ).toEqual(['53.3%']);
    const slider = within(days).getByRole('slider', {
      name: 'Read what a day spent',
    });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Oct 22, 2026: 53.3% of the budget spent; 160 bad of 1,000 events',
    );
    fireEvent.change(slider, { target: { value: '4' } });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Oct 5, 2026: not measured',
    );
    const rows = within(
      within(days).getByRole('table', { name: 'Budget spent by day' }),
    ).getAllByRole('row');
    expect(rows[22]).toHaveTextContent('Oct 22, 202653.3%1601,0001 day');
    expect((await axe(container)).violations).toEqual([]);
  });

  it.each([
    ['slices', '5 bad of 1,000 slices', 'Good slices since the row before'],
    ['seconds', '5 sec bad of 16.6 min measured', 'Good time since'],
    ['observations', '5 bad of 1,000 observations', 'All observations since'],
  ] as const)('says what it counts: %s', (unit, reading, column) => {
    renderInLanguage(<BudgetChart series={series} name="x" unit={unit} />);
    expect(screen.getByText(new RegExp(reading))).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: new RegExp(column) }),
    ).toBeInTheDocument();
  });

  it('tells times and days in the time zone of a calendar window', async () => {
    // Midnight in Paris, which is the day before in UTC.
    const from = Date.UTC(2026, 9, 31, 23) / 1000;
    const month: BudgetSeries = {
      ...series,
      from,
      to: from + 2 * DAY,
      points: [1, 2].map(day => ({
        time: from + day * DAY,
        good: 9,
        total: 10,
        coveredSeconds: DAY,
        remainingRatio: 0.5,
      })),
      days: [0, 1].map(day => ({
        from: from + day * DAY,
        to: from + (day + 1) * DAY,
        bad: 1 - day,
        total: 10,
        coveredSeconds: DAY,
        spentRatio: 0.5 * (1 - day),
      })),
    };
    renderInLanguage(
      <BudgetChart series={month} name="x" timeZone="Europe/Paris" />,
      'fr',
    );
    expect(
      await screen.findByText(/Le pire jour est le 1 novembre 2026/),
    ).toHaveTextContent('il a dépensé 50 % du budget');
    expect(
      screen.getByText(/^3 nov\. 2026, 00:00 UTC\+1/, { selector: 'p' }),
    ).toBeVisible();
    expect(
      screen.getByRole('figure', {
        name: /Budget dépensé par jour \(Europe\/Paris\)/,
      }),
    ).toBeInTheDocument();
  });

  it.each([
    ['nothing was measured', 0, 'Nothing was measured in this window yet.'],
    ['there is no budget', DAY, /There is no budget to draw/],
  ])('draws nothing when %s', (_name, coveredSeconds, text) => {
    const points = series.points.map(point => ({
      ...point,
      coveredSeconds,
      remainingRatio: undefined,
    }));
    renderInLanguage(<BudgetChart series={{ ...series, points }} name="x" />);
    expect(screen.getByText(text)).toBeInTheDocument();
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });
});

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

import { fireEvent, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { CheckDay } from '@vigie/backstage-plugin-reliability-common';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { CheckTrend } from './CheckTrend';

const days: CheckDay[] = [
  { day: '2026-11-20', pass: 10, fail: 5, unknown: 1 },
  { day: '2026-11-21', pass: 10, fail: 5, unknown: 1 },
  { day: '2026-11-23', pass: 12, fail: 3, unknown: 1, level: 'observed' },
];

describe('CheckTrend', () => {
  it('says what it draws, and each day by keyboard', async () => {
    const { container } = renderInLanguage(
      <main>
        <CheckTrend days={days} />
      </main>,
    );
    expect(
      await screen.findByText(
        'From Nov 20, 2026 to Nov 23, 2026, passing checks went from 10 to 12 and failing ones from 5 to 3.',
      ),
    ).toBeInTheDocument();
    const slider = screen.getByRole('slider', { name: 'Read a day' });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Nov 23, 2026: 12 pass, 3 fail, 1 unknown. Level: Observed.',
    );
    fireEvent.change(slider, { target: { value: '0' } });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Nov 20, 2026: 10 pass, 5 fail, 1 unknown. Level: Below Observed.',
    );
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.slice(1).map(row => row.textContent)).toEqual([
      'Nov 20, 20261051Below Observed',
      'Nov 23, 20261231Observed',
    ]);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('draws no trend of a single day', async () => {
    renderInLanguage(<CheckTrend days={days.slice(0, 1)} />);
    expect(
      await screen.findByText(/The history begins with this day/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });
});

import { screen } from '@testing-library/react';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { EntityMonitoring } from './EntityMonitoring';

// In a file of its own: what was decided about a permission is remembered by the page.
describe('refresh now', () => {
  it('is not there for who may not', async () => {
    renderForEntity(<EntityMonitoring />, { denied: true });
    expect(
      await screen.findByRole('region', { name: 'Signals' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Refresh now' }),
    ).not.toBeInTheDocument();
  });
});

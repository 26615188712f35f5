import { screen } from '@testing-library/react';
import {
  actionOf,
  FakePortal,
  renderForReader,
} from '../../__testUtils__/executions';
import { DrillsPage } from '../DrillsPage';
import { ActionList } from './ActionList';

// In a file of its own: permissions are remembered by the module that asks for them.
describe('without the permission to follow runbooks', () => {
  it('follow-up actions are there to read', async () => {
    renderForReader(<ActionList items={[actionOf()]} onChanged={() => {}} />, {
      portal: new FakePortal(),
      denied: true,
    });
    expect(
      await screen.findByText('Add an alert on the queue'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('no drill can be started, and the page says why', async () => {
    renderForReader(<DrillsPage />, {
      portal: new FakePortal(),
      denied: true,
    });
    expect(await screen.findByText('The queue fills up')).toBeInTheDocument();
    expect(screen.getByText(/reliability.runbook.execute/)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Pick|Start|Close/ }),
    ).not.toBeInTheDocument();
  });
});

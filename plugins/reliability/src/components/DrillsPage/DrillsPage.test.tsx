import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Route, Routes, useLocation } from 'react-router-dom';
import {
  executionOf,
  FakePortal,
  renderForReader,
  TEAM,
} from '../../__testUtils__/executions';
import { DrillsPage } from './DrillsPage';

function Where() {
  return <output>{useLocation().pathname}</output>;
}

function renderDrills(
  options: Partial<Parameters<typeof renderForReader>[1]> = {},
) {
  const portal = new FakePortal();
  portal.execution = executionOf({
    id: 'drill',
    kind: 'drill',
    title: 'A zone is lost',
    drill: { scenario: 'zone-lost', situation: '', hints: [], hintCount: 0 },
  });
  return renderForReader(
    <Routes>
      <Route path="/runbooks/drills" element={<DrillsPage />} />
      <Route path="*" element={<Where />} />
    </Routes>,
    { portal, path: '/runbooks/drills', ...options },
  );
}

describe('drills', () => {
  it('of one’s own team: what could be rehearsed, and the portal picks', async () => {
    const { container, api } = renderDrills();
    const list = await screen.findByRole('list', {
      name: 'Scenarios of delivery',
    });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(/The queue fills up.*80%.*Never/);
    expect(second).toHaveTextContent(/20%.*last month|20%.*1 month ago/);
    expect(second).toHaveTextContent('It worked partly');
    expect(await screen.findByText(/days overdue/)).toBeInTheDocument();
    expect(api.listActions).toHaveBeenCalledWith(
      { owner: `${TEAM},user:default/ada`, state: 'open' },
      expect.anything(),
    );
    expect(api.listExecutions).toHaveBeenCalledWith(
      { kind: 'drill', team: TEAM, status: 'open' },
      expect.anything(),
    );
    expect((await axe(container)).violations).toEqual([]);

    const pick = await screen.findByRole('button', { name: 'Pick for us' });
    await userEvent.click(pick);
    await userEvent.click(pick);
    expect(
      await screen.findByText('Picked: A zone is lost'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('/runbooks/executions/drill'),
    ).toBeInTheDocument();
    expect(api.startDrill).toHaveBeenCalledTimes(1);
    expect(api.startDrill.mock.calls[0]![0]).toMatchObject({
      team: TEAM,
      scenario: undefined,
    });
  });

  it('starts a given one; trying again is the same start', async () => {
    const { api } = renderDrills();
    api.startDrill.mockRejectedValueOnce(new Error('offline'));
    const start = await screen.findByRole('button', {
      name: 'Start: The queue fills up',
    });
    await userEvent.click(start);
    expect(await screen.findByText(/started: offline/)).toBeInTheDocument();
    await userEvent.click(start);
    expect(
      await screen.findByText('/runbooks/executions/drill'),
    ).toBeInTheDocument();
    const [first, second] = api.startDrill.mock.calls.map(([it]) => it);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      entityRef: 'component:default/quotes',
      scenario: 'queue-full',
    });
  });

  it('of another team, by its reference', async () => {
    const { api } = renderDrills({ teams: [] });
    api.listDrillCandidates.mockResolvedValueOnce([]);
    const field = await screen.findByRole('textbox', { name: /^Team/ });
    expect(screen.getByText(/^Choose a team/)).toBeInTheDocument();
    await userEvent.type(field, 'payments{Enter}');
    expect(
      await screen.findByText(/No service of this team has a scenario/),
    ).toBeInTheDocument();
    expect(api.listDrillCandidates).toHaveBeenCalledWith(
      'group:default/payments',
      expect.anything(),
    );
  });

  it('one part that fails leaves the others', async () => {
    const portal = new FakePortal();
    const api = portal.apiFor('user:default/ada');
    api.listExecutions.mockRejectedValue(new Error('down'));
    renderDrills({ portal, api });
    expect(await screen.findByText('The queue fills up')).toBeInTheDocument();
    expect(await screen.findAllByText('down')).toHaveLength(2);
  });

  it('speak French', async () => {
    renderDrills({ language: 'fr' });
    expect(
      await screen.findByRole('button', { name: 'Tirer au sort' }),
    ).toBeInTheDocument();
  });
});

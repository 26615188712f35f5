import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Route, Routes, useLocation } from 'react-router-dom';
import type {
  ExecutionSummary,
  RunbookReading,
} from '@vigie/backstage-plugin-reliability-common';
import {
  actionOf,
  BEA,
  executionOf,
  FakePortal,
  renderForReader,
} from '../../__testUtils__/executions';
import { completeDraft, newActionDraft } from './actionDraft';
import { ActionList } from './ActionList';
import { ExecutionList } from './ExecutionList';
import { StartExecutionButton } from './StartExecutionButton';

const open: ExecutionSummary = executionOf({ id: 'other', lead: BEA });

function readingOf(part: Partial<RunbookReading> = {}): RunbookReading {
  return {
    runbook: { entityRef: open.entityRef, slug: 'errors-high' },
    digest: 'digest',
    open: [],
    canExecute: true,
    ...part,
  } as RunbookReading;
}

function Where() {
  return <output>{useLocation().pathname}</output>;
}

function renderStart(runbook: RunbookReading, portal = new FakePortal()) {
  return renderForReader(
    <Routes>
      <Route
        path="/"
        element={<StartExecutionButton runbook={runbook} alert="ErrorsHigh" />}
      />
      <Route path="*" element={<Where />} />
    </Routes>,
    { portal },
  );
}

describe('starting', () => {
  it('goes to the execution; a try that got no answer does not start a second', async () => {
    const { api } = renderStart(readingOf());
    api.startExecution.mockRejectedValueOnce(new Error('offline'));
    const start = await screen.findByRole('button', {
      name: 'Start following',
    });
    await userEvent.click(start);
    expect(await screen.findByText(/started: offline/)).toBeInTheDocument();
    await userEvent.click(start);
    expect(
      await screen.findByText('/runbooks/executions/x'),
    ).toBeInTheDocument();
    const [first, second] = api.startExecution.mock.calls.map(([it]) => it);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      entityRef: 'component:default/quotes',
      slug: 'errors-high',
      alert: 'ErrorsHigh',
      digest: 'digest',
      operation: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('offers to join those who follow it already, before starting another', async () => {
    const { container, api } = renderStart(readingOf({ open: [open] }));
    const join = await screen.findByRole('button', {
      name: /Join bea, since 10 minutes ago/,
    });
    expect(join).toHaveAttribute('href', '/runbooks/executions/other');
    expect(
      screen.getByRole('button', { name: 'Start another one' }),
    ).toBeEnabled();
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(join);
    expect(api.startExecution).not.toHaveBeenCalled();
    expect(
      await screen.findByText('/runbooks/executions/other'),
    ).toBeInTheDocument();
  });

  it('says why somebody may not', async () => {
    renderStart(readingOf({ canExecute: false }));
    const start = await screen.findByRole('button', {
      name: 'Start following',
    });
    expect(start).toBeDisabled();
    expect(start).toHaveAccessibleDescription(/reliability.runbook.execute/);
  });
});

describe('lists', () => {
  it('show runs with how they ended, and what is overdue', async () => {
    const onChanged = jest.fn();
    const portal = new FakePortal();
    const { container, api } = renderForReader(
      <>
        <ExecutionList
          items={[
            open,
            executionOf({
              id: 'drill',
              kind: 'drill',
              title: 'The queue fills up',
              status: 'finished',
              outcome: 'did-not',
              finishedAt: open.startedAt + 120,
            }),
          ]}
        />
        <ActionList
          items={[
            actionOf(),
            actionOf({ id: 'later', title: 'Later', due: '2999-01-01' }),
          ]}
          onChanged={onChanged}
        />
      </>,
      { portal },
    );
    const runs = await screen.findByRole('list', { name: 'Executions' });
    const [first, second] = within(runs).getAllByRole('listitem');
    expect(first).toHaveTextContent(/Open/);
    expect(second).toHaveTextContent(/Drill.*It did not work.*took 2 min/);
    expect(
      within(second!).getByRole('link', { name: 'The queue fills up' }),
    ).toHaveAttribute('href', '/runbooks/executions/drill');
    const [late, later] = within(
      screen.getByRole('list', { name: 'Follow-up actions' }),
    ).getAllByRole('listitem');
    expect(late).toHaveTextContent(/days overdue.*January 31, 2020/);
    expect(later).toHaveTextContent(/days left/);
    expect((await axe(container)).violations).toEqual([]);

    api.changeAction.mockRejectedValueOnce(new Error('busy'));
    const close = await screen.findByRole('button', {
      name: 'Close: Add an alert on the queue',
    });
    await userEvent.click(close);
    expect(await screen.findByText(/changed: busy/)).toBeInTheDocument();
    expect(onChanged).not.toHaveBeenCalled();
    await userEvent.click(close);
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    expect(api.changeAction).toHaveBeenLastCalledWith('a', { state: 'closed' });
  });
});

describe('a follow-up action somebody writes', () => {
  it.each([
    ['ada', 'user:default/ada'],
    ['group:default/sre', 'group:default/sre'],
    ['a b', undefined],
    ['', undefined],
  ])('owner %p becomes %p', (owner, expected) => {
    const draft = {
      ...newActionDraft(owner, new Date(2026, 10, 23)),
      title: ' x ',
    };
    expect(draft.due).toBe('2026-12-07');
    expect(completeDraft(draft)?.owner).toBe(expected);
    expect(completeDraft({ ...draft, title: ' ' })).toBeUndefined();
    expect(completeDraft({ ...draft, due: '' })).toBeUndefined();
  });
});

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { Route, Routes } from 'react-router-dom';
import {
  actionOf,
  BEA,
  executionOf,
  FakePortal,
  renderForReader,
} from '../../__testUtils__/executions';
import { saveFile } from '../CsvDownload/saveFile';
import { ExecutionPage } from './ExecutionPage';

jest.mock('../CsvDownload/saveFile', () => ({ saveFile: jest.fn() }));

// Whole journeys through whole apps, on machines that are busy with others.
jest.setTimeout(90_000);

const DRILL = {
  scenario: 'queue-full',
  situation: 'Orders *wait*.',
  hints: [],
  hintCount: 2,
  alerts: ['QueueFull'],
  minutes: 45,
};

function renderPage(
  portal: FakePortal,
  options: Partial<Parameters<typeof renderForReader>[1]> = {},
) {
  return renderForReader(
    <Routes>
      <Route path="runbooks/executions/:id" element={<ExecutionPage />} />
    </Routes>,
    { portal, path: '/runbooks/executions/x', ...options },
  );
}

beforeEach(() => window.sessionStorage.clear());

describe('following a runbook', () => {
  it('is done by keyboard: ticks and notes are there at once', async () => {
    const portal = new FakePortal();
    const { container } = renderPage(portal);
    const first = await screen.findByRole('checkbox', {
      name: /Look at the errors/,
    });
    expect(screen.getByText('0 of 3 steps done')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Back to the runbook' }),
    ).toHaveAttribute(
      'href',
      '/runbooks/default/component/quotes/errors-high?alert=ErrorsHigh',
    );
    expect(screen.queryByText('Take over')).not.toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);

    first.focus();
    await userEvent.keyboard(' ');
    expect(first).toBeChecked();
    expect(first).toHaveAccessibleDescription(/^Done by ada, /);
    expect(screen.getByText('1 of 3 steps done')).toBeInTheDocument();
    await userEvent.click(screen.getByText('Roll back'));
    await waitFor(() =>
      expect(portal.execution.done.map(({ step }) => step)).toEqual([1, 3]),
    );

    screen.getByRole('button', { name: 'Note on step 2' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(
      '<img src=x>{Shift>}{Enter}{/Shift}second line{Enter}',
    );
    const note = await screen.findByText(/<img src=x>/);
    expect(note).toHaveTextContent('second line');
    expect(note.querySelector('img')).toBeNull();
    await waitFor(() =>
      expect(portal.execution.notes).toMatchObject([
        { step: 2, text: '<img src=x>\nsecond line' },
      ]),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Note on step 2' }),
      ).toHaveFocus(),
    );
  });

  it('ends with an outcome, what to do about it, and a record', async () => {
    const portal = new FakePortal();
    const { container, api } = renderPage(portal);
    await userEvent.click(await screen.findByText('Roll back'));
    await userEvent.click(screen.getByRole('button', { name: 'Finish…' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'How did it end?',
    });
    const inDialog = within(dialog);
    await userEvent.click(inDialog.getByRole('button', { name: 'Finish' }));
    expect(inDialog.getByText('Choose one.')).toBeInTheDocument();
    await userEvent.click(inDialog.getByRole('radio', { name: 'It worked' }));
    await userEvent.type(
      inDialog.getByLabelText(/what happened/),
      '**Rolled** back',
    );
    await userEvent.click(
      inDialog.getByRole('button', { name: 'Add a follow-up action' }),
    );
    expect((await axe(dialog)).violations).toEqual([]);
    await userEvent.click(inDialog.getByRole('button', { name: 'Finish' }));
    expect(inDialog.getByText(/are all needed/)).toBeInTheDocument();
    expect(portal.execution.status).toBe('open');
    await userEvent.type(inDialog.getByLabelText(/will be done/), 'Alert');
    api.addAction.mockRejectedValueOnce(new Error('busy'));
    await userEvent.click(inDialog.getByRole('button', { name: 'Finish' }));
    expect(await inDialog.findByText(/not finished yet: busy/)).toBeVisible();
    await userEvent.click(inDialog.getByRole('button', { name: 'Finish' }));

    const record = await screen.findByRole('region', { name: 'Record' });
    expect(
      within(record).getByText('**Rolled** back', { selector: 'section > p' }),
    ).toBeInTheDocument();
    const timeline = within(record).getByRole('list', { name: 'Timeline' });
    await waitFor(() =>
      expect(timeline).toHaveTextContent('ada finished: It worked.'),
    );
    expect(timeline).toHaveTextContent('ada ticked step 3.');
    // The same operation, however often it was tried.
    expect(
      new Set(api.addAction.mock.calls.map(([, action]) => action.operation))
        .size,
    ).toBe(1);
    expect(portal.execution.actions).toMatchObject([
      { title: 'Alert', owner: 'user:default/ada' },
    ]);
    expect(screen.getByRole('checkbox', { name: /Roll back/ })).toBeDisabled();

    await userEvent.click(
      await within(record).findByRole('button', { name: /Markdown/ }),
    );
    expect(
      await screen.findByText(/^Saved as .*errors-high\.md/),
    ).toBeVisible();
    expect(saveFile).toHaveBeenCalledWith(
      expect.stringMatching(/^\d{4}-\d\d-\d\d-errors-high\.md$/),
      expect.any(Blob),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Close: Alert' }),
    );
    expect(await screen.findByText(/^.*Closed by ada/)).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Open again' }));
    await waitFor(() => expect(portal.execution.status).toBe('open'));
  });

  it('two people see each other by signals; both ticks stay', async () => {
    const portal = new FakePortal();
    const ada = renderPage(portal);
    const bea = renderPage(portal, { reader: BEA });
    const adas = within(ada.container);
    const beas = within(bea.container);
    const box = await adas.findByRole('checkbox', { name: /Look at/ });
    const other = await beas.findByRole('checkbox', { name: /Roll back/ });
    await userEvent.click(box);
    await userEvent.click(other);
    await waitFor(() =>
      expect(adas.getByRole('checkbox', { name: /Roll back/ })).toBeChecked(),
    );
    expect(beas.getByRole('checkbox', { name: /Look at/ })).toBeChecked();
    expect(beas.getByRole('log')).toHaveTextContent('ada ticked step 1.');
    expect(adas.getByRole('log')).toHaveTextContent('bea ticked step 3.');
    expect(adas.getByRole('log')).not.toHaveTextContent('ada ticked');
    await userEvent.click(beas.getByRole('button', { name: 'Take over' }));
    expect(
      await adas.findByRole('button', { name: 'Take over' }),
    ).toBeInTheDocument();
    expect(adas.getByRole('log')).toHaveTextContent('bea took over.');
  });

  it('keeps what was done while the backend is down, over a reload too', async () => {
    const portal = new FakePortal();
    const before = renderPage(portal);
    const box = await screen.findByRole('checkbox', { name: /Look at/ });
    portal.isDown = true;
    await userEvent.click(box);
    expect(box).toBeChecked();
    expect(await screen.findByText(/^1 change not sent yet/)).toBeVisible();
    expect(box).toHaveAccessibleDescription(/not sent yet/);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    before.unmount();

    // The page of a tab that was reloaded finds a backend that is back.
    portal.isDown = false;
    renderPage(portal);
    const again = await screen.findByRole('checkbox', { name: /Look at/ });
    await waitFor(() => expect(again).toBeChecked());
    await waitFor(() =>
      expect(portal.execution.done).toMatchObject([{ step: 1 }]),
    );
    expect(screen.queryByText(/not sent yet/)).not.toBeInTheDocument();
  });

  it('shows the text of what was refused, with the reason', async () => {
    const portal = new FakePortal();
    const { api } = renderPage(portal);
    await screen.findByRole('checkbox', { name: /Look at/ });
    api.addEvents.mockRejectedValueOnce(
      Object.assign(new Error('It is finished.'), {
        name: 'ResponseError',
        response: { status: 409 },
        body: { error: { name: 'ConflictError' } },
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Note on the whole' }),
    );
    await userEvent.keyboard('Do not lose me{Enter}');
    expect(
      await screen.findByText('1 change was refused.'),
    ).toBeInTheDocument();
    expect(screen.getByText('It is finished.').parentElement).toHaveTextContent(
      'It is finished. – ada noted:',
    );
    expect(screen.getByText('Do not lose me')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Do not lose me')).not.toBeInTheDocument();
  });

  it('says that a newer version exists, and lets who may not act watch', async () => {
    const portal = new FakePortal();
    portal.execution = executionOf({
      newerVersion: 'changed',
      canExecute: false,
    });
    const { container } = renderPage(portal, { denied: true });
    expect(await screen.findByText(/has changed since/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Read the newest version' }),
    ).toBeInTheDocument();
    for (const box of screen.getAllByRole('checkbox')) {
      expect(box).toBeDisabled();
    }
    expect(screen.getByText(/^You can watch/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Note|Finish/ })).toBeNull();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('tells an unknown execution from an error', async () => {
    const portal = new FakePortal();
    const api = portal.apiFor('user:default/ada');
    api.getExecution.mockRejectedValue(
      Object.assign(new Error('no'), {
        name: 'ResponseError',
        response: { status: 404 },
      }),
    );
    const { unmount } = renderPage(portal, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'no such execution',
    );
    unmount();
    portal.isDown = true;
    renderPage(portal);
    expect(await screen.findByText('Failed to fetch')).toBeInTheDocument();
    portal.isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('0 of 3 steps done')).toBeInTheDocument();
  });
});

describe.each([
  ['without signals', false],
  ['with signals that do not arrive', true],
])('%s', (_title, hasSignals) => {
  afterEach(() => jest.useRealTimers());

  it('asks every 3 seconds while it is open and in view', async () => {
    const portal = new FakePortal();
    jest
      .spyOn(portal.signals, 'subscribe')
      .mockReturnValue({ unsubscribe: () => {} });
    jest.useFakeTimers();
    const { api } = renderPage(portal, { hasSignals });
    await screen.findByRole('checkbox', { name: /Look at/ });
    // To the beat, wherever the rendering of the page has left the clock.
    const before = api.getExecution.mock.calls.length;
    for (
      let waited = 0;
      waited < 3_000 && api.getExecution.mock.calls.length === before;
      waited += 50
    ) {
      await act(() => jest.advanceTimersByTimeAsync(50));
    }
    expect(api.getExecution).toHaveBeenCalledTimes(before + 1);
    portal.add(BEA, [{ operation: 'b', type: 'step-done', step: 3 }]);
    await act(() => jest.advanceTimersByTimeAsync(2_900));
    expect(
      screen.getByRole('checkbox', { name: /Roll back/ }),
    ).not.toBeChecked();
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(screen.getByRole('checkbox', { name: /Roll back/ })).toBeChecked();
    const calls = api.getExecution.mock.calls.length;
    const visibility = jest
      .spyOn(document, 'visibilityState', 'get')
      .mockReturnValue('hidden');
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(api.getExecution).toHaveBeenCalledTimes(calls);
    visibility.mockRestore();
  });
});

describe('a drill', () => {
  it('reveals hints one by one, and the path only at the debrief', async () => {
    const portal = new FakePortal();
    portal.execution = executionOf({
      kind: 'drill',
      drill: DRILL,
      actions: [actionOf()],
    });
    const { container } = renderPage(portal);
    expect(await screen.findByText('It begins with: QueueFull')).toBeVisible();
    expect(screen.getByText('0 of 2 revealed')).toBeInTheDocument();
    const reveal = screen.getByRole('button', { name: 'Reveal the next hint' });
    await userEvent.click(reveal);
    expect(await screen.findByText('1 of 2 revealed')).toBeInTheDocument();
    expect(container).not.toHaveTextContent('Count it');
    await userEvent.click(reveal);
    expect(await screen.findByText('Count it')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Reveal the next hint' }),
    ).not.toBeInTheDocument();
    expect(container).not.toHaveTextContent('Drain it.');

    await userEvent.click(screen.getByRole('button', { name: 'Finish…' }));
    await userEvent.click(
      await screen.findByRole('radio', { name: 'It worked partly' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
    const debrief = await screen.findByRole('region', { name: 'Debrief' });
    expect(await within(debrief).findByText('Drain it.')).toBeInTheDocument();
    expect(
      within(debrief).getByRole('list', { name: 'What was done' }),
    ).toHaveTextContent('ada had hint 2 revealed.');
    expect(debrief).toHaveTextContent('why did it make sense then?');
    expect(debrief.textContent).not.toMatch(/whose fault|mistake|blame/i);
    expect(screen.getByText(/days overdue/)).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('speaks French', async () => {
    const portal = new FakePortal();
    portal.execution = executionOf({ kind: 'drill', drill: DRILL });
    renderPage(portal, { language: 'fr' });
    expect(
      await screen.findByRole('button', { name: 'Révéler l’indice suivant' }),
    ).toBeInTheDocument();
    expect(screen.getByText('0 étapes faites sur 3')).toBeInTheDocument();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { ResponseError } from '@backstage/errors';
import type { RunbookReading } from '@vigie/backstage-plugin-reliability-common';
import { apiOf } from '../../__testUtils__/fixtures';
import { renderPages } from '../../__testUtils__/renderPages';
import { executionOf, runbookReadingOf } from '../../__testUtils__/runbooks';

const SERVICE = '/runbooks/default/component/quotes';
const PATH = `${SERVICE}/errors-high`;

async function refusal(status: number) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({ error: { name: 'Refused', message: 'no' } }),
      {
        status,
        headers: { 'Content-Type': 'application/json' },
      },
    ) as Response & { headers: Headers },
  );
}

function apiWith(part: Partial<RunbookReading>) {
  const api = apiOf();
  api.runbooks.get.mockImplementation(async () => runbookReadingOf(part));
  return api;
}

const title = () =>
  screen.findByRole('heading', { name: 'Too many errors', level: 2 });

describe('page of a runbook', () => {
  it('shows the text from one request, what one needs, and is accessible', async () => {
    const { container, api } = renderPages(PATH);
    await title();
    expect(api.runbooks.get.mock.calls.map(([address]) => address)).toEqual([
      { entityRef: 'component:default/quotes', slug: 'errors-high' },
    ]);
    const text = screen.getByRole('region', {
      name: 'Text of Too many errors',
    });
    expect(
      within(text).getByText('More than one request in a hundred fails.'),
    ).toBeVisible();
    expect(screen.getByText('kubectl access to production')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Quotes' })).toHaveAttribute(
      'href',
      '/catalog/default/component/quotes',
    );
    const about = screen.getByRole('complementary', {
      name: 'About this runbook',
    });
    for (const sentence of [
      '62 of 100',
      '6 months ago, overdue',
      '10 days ago, it did not work, or not wholly',
      'Never rehearsed',
      'runbooks/errors-high.md:1',
      'The section Impact is missing',
    ]) {
      expect(about).toHaveTextContent(sentence);
    }
    expect(
      within(about).getByRole('link', { name: /Open the source/ }),
    ).toHaveAttribute(
      'href',
      'https://git.example.org/quotes/runbooks/errors-high.md',
    );
    expect(
      screen.queryByRole('button', { name: /Review it/ }),
    ).not.toBeInTheDocument();
    await waitFor(() =>
      expect(within(text).getByText(/get pods/)).toBeInTheDocument(),
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('links between files become links between pages, others lead to the repository', async () => {
    renderPages(PATH);
    await title();
    expect(screen.getByRole('link', { name: 'traffic' })).toHaveAttribute(
      'href',
      `${SERVICE}/traffic#Diagnosis`,
    );
    expect(screen.getByRole('link', { name: /the tool/ })).toHaveAttribute(
      'href',
      'https://git.example.org/quotes/docs/tool.md',
    );
  });

  it('goes to a section by keyboard', async () => {
    renderPages(PATH);
    await title();
    const contents = screen.getByRole('navigation', { name: 'Sections' });
    expect(
      within(contents)
        .getAllByRole('button')
        .map(button => button.textContent),
    ).toEqual(['Meaning', 'Diagnosis', 'Mitigation']);
    within(contents).getByRole('button', { name: 'Mitigation' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Mitigation' })).toHaveFocus();
  });

  it.each([
    ['QuotesErrorsHigh', 'This runbook answers it.', undefined],
    [
      'QuotesTrafficDropped',
      'These do:',
      `${SERVICE}/traffic?alert=QuotesTrafficDropped`,
    ],
    ['Nothing', 'no other runbook of the service does', undefined],
  ])(
    'says whether it is the one for the alert %s',
    async (alert, says, leads) => {
      renderPages(`${PATH}?alert=${alert}`);
      const banner = await screen.findByText(new RegExp(`the alert ${alert}`));
      expect(banner).toHaveTextContent(says);
      const link = screen.queryByRole('link', { name: 'Traffic fell' });
      expect(link?.getAttribute('href')).toBe(leads);
    },
  );

  it('offers to start, and to join who follows it now', async () => {
    renderPages(PATH, { api: apiWith({ open: [executionOf()] }) });
    await title();
    expect(screen.getByRole('button', { name: /ana/ })).toHaveAttribute(
      'href',
      `/runbooks/executions/${executionOf().id}`,
    );
    expect(screen.getByRole('button', { name: /Start/i })).toBeInTheDocument();
  });
});

describe('an address without a runbook', () => {
  it('leads to the one that answers the alert', async () => {
    const { api } = renderPages(`${SERVICE}?alert=QuotesErrorsHigh`);
    await title();
    expect(screen.getByText(/This runbook answers it/)).toBeInTheDocument();
    expect(api.runbooks.get).toHaveBeenCalledWith(
      {
        entityRef: 'component:default/quotes',
        slug: 'errors-high',
        alert: 'QuotesErrorsHigh',
      },
      expect.anything(),
    );
  });

  it('lists the runbooks of the service otherwise', async () => {
    const api = apiOf();
    api.runbooks.get.mockRejectedValue(await refusal(404));
    const { container } = renderPages(`${SERVICE}/gone?alert=Nothing`, { api });
    expect(
      await screen.findByRole('heading', {
        name: 'No runbook of this service answers the alert Nothing',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Traffic fell' })).toHaveAttribute(
      'href',
      `${SERVICE}/traffic`,
    );
    expect((await axe(container)).violations).toEqual([]);
  });

  it('tells an unknown service from an error', async () => {
    const api = apiOf();
    api.runbooks.get.mockRejectedValue(await refusal(404));
    api.runbooks.ofEntity.mockRejectedValue(await refusal(404));
    const { unmount } = renderPages(PATH, { api });
    expect(
      await screen.findByText(/does not know this service/),
    ).toBeInTheDocument();
    unmount();
    const failing = apiOf();
    failing.runbooks.get.mockRejectedValueOnce(new Error('down'));
    renderPages(PATH, { api: failing });
    expect(await screen.findByRole('alert')).toHaveTextContent('down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await title();
  });
});

describe('review', () => {
  it('is recorded with a note, and says which line to change', async () => {
    const api = apiWith({ canReview: true });
    api.runbooks.review.mockResolvedValue({
      reviewedAt: 1,
      reviewedBy: 'user:default/ana',
      file: 'runbooks/errors-high.md',
      line: 4,
      from: 'reviewed: 2026-01-01',
      to: 'reviewed: 2026-11-24',
    });
    const { container } = renderPages(PATH, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: /Review it/ }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Review Too many errors',
    });
    expect((await axe(dialog)).violations).toEqual([]);
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Note (optional)' }),
      'Read it all',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'It is still right' }),
    );
    expect(await screen.findByText(/change line 4 of/)).toBeInTheDocument();
    expect(api.runbooks.review).toHaveBeenCalledWith(
      { entityRef: 'component:default/quotes', slug: 'errors-high' },
      { digest: 'abc', note: 'Read it all' },
    );
    expect(screen.getByText('reviewed: 2026-01-01')).toBeInTheDocument();
    await waitFor(() =>
      expect(container).toHaveTextContent('reviewed: 2026-11-24'),
    );
    await waitFor(() => expect(api.runbooks.get).toHaveBeenCalledTimes(2));
  });

  it('of a text that changed meanwhile asks to read the new one', async () => {
    const api = apiWith({ canReview: true });
    api.runbooks.review.mockRejectedValue(await refusal(409));
    renderPages(PATH, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: /Review it/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'It is still right' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read the new text' }),
    );
    await waitFor(() => expect(api.runbooks.get).toHaveBeenCalledTimes(2));
  });
});

it('speaks French', async () => {
  renderPages(`${PATH}?alert=QuotesErrorsHigh`, { language: 'fr' });
  expect(
    await screen.findByText(
      'Vous venez de l’alerte QuotesErrorsHigh. Cette procédure y répond.',
    ),
  ).toBeInTheDocument();
});

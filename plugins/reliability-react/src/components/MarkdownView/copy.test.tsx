import { useState } from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { MarkdownView } from './MarkdownView';

const MARKDOWN = [
  '```sh\nkubectl get pods\nkubectl get nodes\n```',
  '```\nplain text\n```',
  'and `inline`',
].join('\n\n');

/** In the place of the browser's clipboard, and of the one user-event puts there. */
function withClipboard(writeText: (text: string) => Promise<void>) {
  const clipboard = { writeText: jest.fn(writeText) };
  Object.defineProperty(navigator, 'clipboard', {
    value: clipboard,
    configurable: true,
  });
  return clipboard;
}

describe('copying code', () => {
  it('has one named button for each block, by keyboard, and is announced', async () => {
    const user = userEvent.setup();
    const clipboard = withClipboard(async () => {});
    const { container } = renderInLanguage(
      <main>
        <MarkdownView markdown={MARKDOWN} />
      </main>,
    );
    const first = await screen.findByRole('button', {
      name: 'Copy: kubectl get pods',
    });
    await waitFor(() =>
      expect(container.querySelector('pre pre')).toBeInTheDocument(),
    );
    expect(screen.getAllByRole('button', { name: /^Copy/ })).toHaveLength(2);
    // One stop for each block: the inner one is what scrolls.
    expect(container.querySelectorAll('pre[tabindex="0"]')).toHaveLength(2);
    first.focus();
    await user.keyboard('{Enter}');
    expect(clipboard.writeText).toHaveBeenLastCalledWith(
      'kubectl get pods\nkubectl get nodes',
    );
    expect(await screen.findByRole('button', { name: 'Copied' })).toHaveFocus();
    expect(container.querySelector('[aria-live]')).toHaveTextContent('Copied');
    expect((await axe(container)).violations).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Copy: plain text' }));
    expect(clipboard.writeText).toHaveBeenLastCalledWith('plain text');
    expect(
      await screen.findByRole('button', { name: 'Copy: kubectl get pods' }),
    ).toHaveTextContent('Copy');
  });

  it('says so where the browser refuses', async () => {
    withClipboard(async () => {
      throw new Error('refused');
    });
    renderInLanguage(<MarkdownView markdown={MARKDOWN} />);
    const button = await screen.findByRole('button', {
      name: 'Copy: plain text',
    });
    fireEvent.click(button);
    expect(
      await screen.findByText(/does not let this page copy/),
    ).toBeInTheDocument();
  });

  it('keeps the buttons right when the text changes', async () => {
    function Changing() {
      const [markdown, setMarkdown] = useState(MARKDOWN);
      return (
        <>
          <button onClick={() => setMarkdown('Only words\n\n```\nother\n```')}>
            Change
          </button>
          <MarkdownView markdown={markdown} />
        </>
      );
    }
    renderInLanguage(<Changing />);
    await screen.findByRole('button', { name: 'Copy: plain text' });
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(
      await screen.findByRole('button', { name: 'Copy: other' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getAllByRole('button', { name: /^Copy/ })).toHaveLength(1),
    );
  });

  it('speaks French', async () => {
    renderInLanguage(<MarkdownView markdown={MARKDOWN} />, 'fr');
    expect(
      await screen.findByRole('button', { name: /^Copier.: plain text$/ }),
    ).toBeInTheDocument();
  });
});

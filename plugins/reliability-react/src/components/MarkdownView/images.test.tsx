import { screen, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { reliabilityApiRef } from '../../api';
import { MarkdownView } from './MarkdownView';
import { planImage } from './planImage';

const FILE = 'runbooks/errors.md';

describe('planImage', () => {
  const plan = (uri: string, hosts: string[] = [], fetches = true) =>
    planImage(uri, { file: FILE, fetches, hosts });

  it.each([
    ['graph.png', 'runbooks/graph.png'],
    ['../images/a%20b.png', 'images/a b.png'],
    ['/images/a.png', 'images/a.png'],
    ['../../../secret.png', 'secret.png'],
  ])('%s is read from the folder', (uri, path) => {
    expect(plan(uri)).toEqual({ kind: 'fetch', path });
  });

  it.each([
    ['https://images.example.org/a.png', ['images.example.org']],
    ['https://IMAGES.example.org/a.png', ['Images.Example.org']],
    ['https://a.example.org/a.png', ['*.example.org']],
    ['https://images.example.org:8443/a.png', ['images.example.org:8443']],
  ])('%s is shown where %j are allowed', (uri, hosts) => {
    expect(plan(uri, hosts)).toEqual({ kind: 'show', src: new URL(uri).href });
  });

  it.each([
    ['https://evil.example/a.png', ['images.example.org'], 'evil.example'],
    [
      'http://images.example.org/a.png',
      ['images.example.org'],
      'images.example.org',
    ],
    ['//evil.example/a.png', [], 'evil.example'],
    ['\\\\evil.example\\a.png', [], 'evil.example'],
    [
      'https://example.org.evil.example/a',
      ['*.example.org'],
      'example.org.evil.example',
    ],
    ['https://example.org/a', ['*.example.org'], 'example.org'],
    ['data:image/png;base64,AAAA', ['images.example.org'], undefined],
    ['', ['images.example.org'], undefined],
  ])('%s is refused where %j are allowed', (uri, hosts, host) => {
    expect(plan(uri, hosts)).toEqual({ kind: 'refused', host });
  });
});

describe('images of a document', () => {
  const shown = (
    markdown: string,
    getFile: (...args: unknown[]) => Promise<unknown>,
  ) =>
    renderInLanguage(
      <TestApiProvider
        apis={[[reliabilityApiRef, { runbooks: { getFile } } as never]]}
      >
        <MarkdownView
          markdown={markdown}
          file={FILE}
          entityRef="component:default/quotes"
        />
      </TestApiProvider>,
    );

  it('of the folder are read once each and become part of the page', async () => {
    const getFile = jest.fn(async () => ({
      contentType: 'image/png',
      base64: 'iVBORw0KGgo=',
    }));
    shown('![Graph](graph.png) ![Again](graph.png)', getFile);
    await waitFor(() =>
      expect(screen.getByAltText('Graph')).toHaveAttribute(
        'src',
        'data:image/png;base64,iVBORw0KGgo=',
      ),
    );
    expect(screen.getByAltText('Again')).toBeVisible();
    expect(getFile.mock.calls.map(call => call.slice(0, 2))).toEqual([
      ['component:default/quotes', 'runbooks/graph.png'],
    ]);
    await waitFor(() =>
      expect(screen.queryByText(/being loaded/)).not.toBeInTheDocument(),
    );
  });

  it.each([
    ['is none', async () => ({ contentType: 'text/html', base64: 'AAAA' })],
    [
      'has no base64',
      async () => ({ contentType: 'image/png', base64: '"><script>' }),
    ],
    [
      'cannot be read',
      async () => {
        throw new Error('gone');
      },
    ],
  ])('say so where the file %s', async (_name, getFile) => {
    shown('![Graph](graph.png)', getFile);
    expect(
      await screen.findByText(
        'Graph: image runbooks/graph.png could not be loaded',
      ),
    ).toBeVisible();
    expect(screen.getByAltText('Graph')).not.toBeVisible();
  });

  it('of a host that is not allowed are text that names it', async () => {
    const { container } = shown(
      '![Graph](https://evil.example/a.png)',
      async () => ({}),
    );
    expect(
      await screen.findByText(
        'Graph: image not shown, because evil.example is not an allowed host',
      ),
    ).toBeVisible();
    expect(container.innerHTML).not.toContain('https://evil.example');
  });
});

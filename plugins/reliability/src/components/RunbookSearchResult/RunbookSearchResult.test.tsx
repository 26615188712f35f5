import { screen } from '@testing-library/react';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { alertsOf } from './alertsOf';
import { RunbookSearchResultListItem } from './RunbookSearchResultListItem';

const RESULT = {
  title: 'Too many errors',
  text: 'Roll back the release',
  location: '/runbooks/default/component/quotes/errors-high',
  alerts: ['QuotesErrorsHigh'],
};

describe('a runbook among search results', () => {
  it('leads to its page and names its alerts', async () => {
    renderForEntity(<RunbookSearchResultListItem result={RESULT} />);
    expect(
      await screen.findByRole('link', { name: 'Too many errors' }),
    ).toHaveAttribute('href', RESULT.location);
    expect(
      screen.getByText('Answers the alerts: QuotesErrorsHigh'),
    ).toBeInTheDocument();
    expect(screen.getByText('Roll back the release')).toBeInTheDocument();
  });

  it('marks the words that were looked for, as text', async () => {
    const { container } = renderForEntity(
      <RunbookSearchResultListItem
        result={RESULT}
        highlight={{
          preTag: '<tag>',
          postTag: '</tag>',
          fields: { text: 'Roll back the <tag>release</tag> <img src=x>' },
        }}
      />,
    );
    expect(await screen.findByText('release')).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
  });

  it.each([
    [{ alerts: ['A', 3, 'B'] }, ['A', 'B']],
    [{ alerts: 'A B' }, ['A', 'B']],
    [{}, []],
    [{ alerts: { a: 1 } }, []],
  ])('reads the alerts of %j', (result, alerts) => {
    expect(alertsOf(result)).toEqual(alerts);
  });
});

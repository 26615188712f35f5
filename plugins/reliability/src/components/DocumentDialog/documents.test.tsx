import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useLocation, useNavigate } from 'react-router-dom';
import { apiOf } from '../../__testUtils__/fixtures';
import { renderForEntity } from '../../__testUtils__/renderForEntity';
import { TrainingCard } from '../TrainingCard';

const LESSONS = ['d'.repeat(16), 'e'.repeat(16)];

function Where() {
  const navigate = useNavigate();
  return (
    <>
      <output aria-label="search">{useLocation().search}</output>
      <button onClick={() => navigate(-1)}>Back</button>
    </>
  );
}

const search = () => screen.getByLabelText('search').textContent;

describe('reading a lesson', () => {
  it('opens in a dialog with its address, and gives the focus back', async () => {
    const { container, api } = renderForEntity(
      <>
        <Where />
        <TrainingCard />
      </>,
      { path: '/?tab=x' },
    );
    const opener = await screen.findByRole('button', {
      name: 'What an alert is for',
    });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', {
      name: 'What an alert is for',
    });
    expect(
      await within(dialog).findByRole('heading', { name: 'First steps' }),
    ).toBeVisible();
    expect(search()).toBe(`?tab=x&lesson=${LESSONS[0]}`);
    expect(api.getDocument).toHaveBeenCalledTimes(1);
    expect((await axe(container.ownerDocument.body)).violations).toEqual([]);
    expect(dialog).toContainElement(document.activeElement as HTMLElement);

    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(search()).toBe('?tab=x');
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('Back closes it', async () => {
    renderForEntity(
      <>
        <Where />
        <TrainingCard />
      </>,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'What an alert is for' }),
    );
    await screen.findByRole('dialog');
    await userEvent.click(screen.getByText('Back'));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(search()).toBe('');
  });

  it('an address opens it, and closing keeps the page', async () => {
    renderForEntity(
      <>
        <Where />
        <TrainingCard />
      </>,
      { path: `/?lesson=${LESSONS[0]}` },
    );
    await screen.findByRole('dialog');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(search()).toBe('');
  });

  it('an address that is no id opens nothing', async () => {
    const { api } = renderForEntity(<TrainingCard />, {
      path: '/?lesson=../../secrets',
    });
    await screen.findByRole('button', { name: 'What an alert is for' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(api.getDocument).not.toHaveBeenCalled();
  });

  it('says so when the document cannot be loaded', async () => {
    const api = apiOf();
    api.getDocument.mockRejectedValueOnce(new Error('gone'));
    renderForEntity(<TrainingCard />, { api, path: `/?lesson=${LESSONS[0]}` });
    expect(await screen.findByRole('alert')).toHaveTextContent('gone');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'First steps' }),
    ).toBeInTheDocument();
  });
});

describe('reading one lesson after another', () => {
  it('goes from one to the next and back, as one step of the history', async () => {
    renderForEntity(
      <>
        <Where />
        <TrainingCard />
      </>,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'What an alert is for' }),
    );
    await screen.findByRole('dialog', { name: 'What an alert is for' });
    expect(screen.getByText('Lesson 1 of 2')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('dialog', { name: 'Two windows' });
    expect(search()).toBe(`?lesson=${LESSONS[1]}`);
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
    await userEvent.click(screen.getByText('Back'));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});

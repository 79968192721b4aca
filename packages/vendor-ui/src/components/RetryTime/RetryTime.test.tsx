import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { vendor } from '../../__fixtures__/vendor';
import { RetryTime } from './RetryTime';

const inSeconds = (seconds: number) => Date.now() + seconds * 1000;

const render = (at: number | string) =>
  renderInTestApp(
    <p data-testid="sentence">
      <RetryTime at={at} vendor={vendor} />
    </p>,
  );

describe('RetryTime', () => {
  it('says when, and by the clock', async () => {
    const at = inSeconds(12 * 60 + 5);
    render(at);
    const clock = new Date(at).toLocaleTimeString([], {
      hour: '2-digit',
      minute: '2-digit',
    });
    const sentence = await screen.findByTestId('sentence');
    expect(sentence.textContent).toBe(
      `Watchtower can be asked again in 12 min., at ${clock}.`,
    );
    expect(screen.getByText('in 12 min.')).toHaveAttribute(
      'datetime',
      new Date(at).toISOString(),
    );
  });

  it.each([
    [30, 'Watchtower can be asked again in less than a minute.'],
    [-30, 'Watchtower can be asked again now.'],
  ])('does not call %d seconds a moment of the past', async (seconds, text) => {
    render(new Date(inSeconds(seconds)).toISOString());
    expect(await screen.findByTestId('sentence')).toHaveTextContent(text);
  });

  it('shows nothing for what is no time', async () => {
    render('soon');
    expect(await screen.findByTestId('sentence')).toBeEmptyDOMElement();
  });
});

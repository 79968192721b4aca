import { act, renderHook } from '@testing-library/react';
import { useChange } from './useChange';
import { VendorRequestError } from './VendorRequestError';

const conflict = new VendorRequestError('It is locked.', {
  status: 409,
  code: 'CONFLICT',
  vendor: 'watchtower',
});

function setUp(first: (name: string) => Promise<string>) {
  const onSettled = jest.fn();
  const { result, rerender } = renderHook(
    (change: typeof first) => useChange(change, onSettled),
    { initialProps: first },
  );
  const send = (name = 'carts') => act(async () => result.current.send(name));
  return { result, rerender, onSettled, send };
}

describe('useChange', () => {
  it('sends nothing more while a request is under way, nor after it was taken', async () => {
    let answer: (value: string) => void = () => {};
    const change = jest.fn(
      () => new Promise<string>(resolve => (answer = resolve)),
    );
    const { result, onSettled, send } = setUp(change);
    expect(result.current.state).toEqual({ status: 'idle' });

    await act(async () => {
      result.current.send('carts');
      result.current.send('carts');
    });
    expect(result.current.state).toEqual({ status: 'sending' });
    await send();
    await act(async () => answer('done'));
    expect(result.current.state).toEqual({ status: 'done', value: 'done' });

    await send();
    expect(change).toHaveBeenCalledTimes(1);
    expect(onSettled.mock.calls).toEqual([[result.current.state]]);
  });

  it('may be tried again when certainly nothing was changed', async () => {
    const change = jest.fn(async () => 'done').mockRejectedValueOnce(conflict);
    const { result, onSettled, send } = setUp(change);
    await send();
    expect(result.current.state).toEqual({ status: 'failed', error: conflict });
    await send();
    expect(result.current.state).toEqual({ status: 'done', value: 'done' });
    expect(onSettled).toHaveBeenCalledTimes(2);
  });

  it.each([
    [
      'the backend does not know it',
      new VendorRequestError('No answer in time.', {
        status: 504,
        vendor: 'watchtower',
        uncertain: true,
      }),
    ],
    [
      'there was no answer',
      new VendorRequestError('The portal could not be reached.', { status: 0 }),
    ],
    ['what was thrown is no error', 'nonsense'],
  ])('is locked when %s', async (_why, reason) => {
    const change = jest.fn(() => Promise.reject(reason));
    const { result, onSettled, send } = setUp(change);
    await send();
    await send();
    expect(result.current.state).toEqual({
      status: 'unknown',
      error: reason instanceof Error ? reason : new Error(reason),
    });
    expect(change).toHaveBeenCalledTimes(1);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });

  it('asks what the last rendering asks', async () => {
    const { result, rerender, send } = setUp(async name => `old ${name}`);
    const { send: remembered } = result.current;
    rerender(async name => `new ${name}`);
    await send('orders');
    expect(result.current.state).toMatchObject({ value: 'new orders' });
    expect(result.current.send).toBe(remembered);
  });
});

import { StrictMode } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { Envelope } from '@internal/vendor-common';
import { VendorRequestError } from '../request';
import { resetEnvelopes } from '../testUtils';
import { useEnvelope } from './useEnvelope';

const envelope = (data: string): Envelope<string> => ({
  data,
  asOf: '2026-05-10T12:00:00.000Z',
  stale: false,
  truncated: false,
});

/** Loads what the test decides, by key. */
function createLoads() {
  const open = new Map<
    string,
    {
      signal: AbortSignal;
      resolve: (value: Envelope<string>) => void;
      reject: (error: Error) => void;
    }
  >();
  const count = jest.fn();
  const load = (key: string) => (signal: AbortSignal) => {
    count(key);
    return new Promise<Envelope<string>>((resolve, reject) => {
      open.set(key, { signal, resolve, reject });
    });
  };
  const request = (key: string) => {
    const found = open.get(key);
    if (!found) {
      throw new Error(`Nobody asked for ${key}`);
    }
    return found;
  };
  return { load, count, request };
}

describe('useEnvelope', () => {
  let loads: ReturnType<typeof createLoads>;
  const render = (id: string, enabled?: boolean) =>
    renderHook(
      (props: { id: string; enabled?: boolean }) =>
        useEnvelope(props.id, loads.load(props.id), {
          enabled: props.enabled,
        }),
      { initialProps: { id, enabled } as { id: string; enabled?: boolean } },
    );
  const answer = (key: string, data: string) =>
    act(async () => loads.request(key).resolve(envelope(data)));
  const fail = (key: string, error: Error) =>
    act(async () => loads.request(key).reject(error));

  beforeEach(() => {
    loads = createLoads();
  });

  afterEach(resetEnvelopes);

  it('goes from loading to ready', async () => {
    const { result } = render('/a');
    expect(result.current).toMatchObject({
      status: 'loading',
      refreshing: true,
    });
    expect(result.current.envelope).toBeUndefined();
    await act(async () => {});
    await answer('/a', 'one');
    expect(result.current).toMatchObject({
      status: 'ready',
      refreshing: false,
      envelope: { data: 'one' },
    });
  });

  it('asks once in strict mode and for two users of the same key', async () => {
    const { result } = renderHook(
      () => [
        useEnvelope('/a', loads.load('/a')),
        useEnvelope('/a', loads.load('/a')),
      ],
      { wrapper: StrictMode },
    );
    await act(async () => {});
    await answer('/a', 'one');
    expect(loads.count).toHaveBeenCalledTimes(1);
    expect(result.current.map(state => state.envelope?.data)).toEqual([
      'one',
      'one',
    ]);
  });

  it('aborts when it unmounts, and says nothing afterwards', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation();
    const { result, unmount } = render('/a');
    await act(async () => {});
    unmount();
    await act(async () => {});
    expect(loads.request('/a').signal.aborted).toBe(true);
    await answer('/a', 'too late');
    expect(result.current.status).toBe('loading');
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });

  it('aborts the old key and keeps its answer while only the question changes', async () => {
    const { result, rerender } = render('/a?status=all');
    await act(async () => {});
    await answer('/a?status=all', 'all');
    rerender({ id: '/a?status=failed' });
    expect(result.current).toMatchObject({
      status: 'ready',
      refreshing: true,
      envelope: { data: 'all' },
    });
    await act(async () => {});
    rerender({ id: '/a?status=passed' });
    await act(async () => {});
    expect(loads.request('/a?status=failed').signal.aborted).toBe(true);
    expect(result.current.envelope?.data).toBe('all');

    await answer('/a?status=passed', 'passed');
    expect(result.current).toMatchObject({
      refreshing: false,
      envelope: { data: 'passed' },
    });
    await answer('/a?status=failed', 'crossed on the way');
    expect(result.current.envelope?.data).toBe('passed');
  });

  it('never shows one subject under the name of another', async () => {
    const { result, rerender } = render('/entities/a?x=1');
    await act(async () => {});
    await answer('/entities/a?x=1', 'about a');
    rerender({ id: '/entities/b?x=1' });
    expect(result.current.status).toBe('loading');
    expect(result.current.envelope).toBeUndefined();
  });

  it('drops the answer to another question once this one has failed', async () => {
    const { result, rerender } = render('/a?x=1');
    await act(async () => {});
    await answer('/a?x=1', 'one');
    rerender({ id: '/a?x=2' });
    await act(async () => {});
    await fail('/a?x=2', new Error('no'));
    expect(result.current).toMatchObject({
      status: 'failed',
      error: new Error('no'),
    });
    expect(result.current.envelope).toBeUndefined();
  });

  it('keeps its own data after a failure, and the failure while trying again', async () => {
    const { result } = render('/a');
    await act(async () => {});
    await answer('/a', 'one');
    act(() => result.current.refresh());
    expect(result.current).toMatchObject({ status: 'ready', refreshing: true });
    await act(async () => {});
    await fail('/a', new VendorRequestError('No answer', { status: 504 }));
    expect(result.current).toMatchObject({
      status: 'failed',
      envelope: { data: 'one' },
      refreshing: false,
    });
    act(() => result.current.refresh());
    expect(result.current).toMatchObject({
      status: 'failed',
      refreshing: true,
    });
    await act(async () => {});
    await answer('/a', 'two');
    expect(result.current).toMatchObject({
      status: 'ready',
      envelope: { data: 'two' },
    });
    expect(result.current.error).toBeUndefined();
  });

  it('asks nothing while it is not enabled', async () => {
    const { result, rerender } = render('/a', false);
    await act(async () => {});
    expect(loads.count).not.toHaveBeenCalled();
    expect(result.current).toMatchObject({
      status: 'loading',
      refreshing: false,
    });
    rerender({ id: '/a', enabled: true });
    await waitFor(() => expect(loads.count).toHaveBeenCalledTimes(1));
  });

  it('shows at once what another part of the page has just loaded', async () => {
    const card = render('/a');
    await act(async () => {});
    await answer('/a', 'one');
    card.unmount();
    const tab = render('/a');
    expect(tab.result.current).toMatchObject({
      status: 'ready',
      refreshing: false,
    });
    expect(loads.count).toHaveBeenCalledTimes(1);
  });
});

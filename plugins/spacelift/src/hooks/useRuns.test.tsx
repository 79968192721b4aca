import { act } from '@testing-library/react';
import { VendorRequestError } from '@internal/vendor-ui';
import { envelopeOf, resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { cannedSpaceliftApi } from '../__fixtures__/cannedSpaceliftApi';
import { pass, renderLive } from '../__testUtils__/renderLive';
import { run, runList } from '../__fixtures__/stacks';
import { useRuns } from './useRuns';

const place = { stackId: 'orders-prod' };
const ids = (runs: ReadonlyArray<{ id: string }>) => runs.map(({ id }) => id);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  resetEnvelopes();
  jest.useRealTimers();
});

function setup() {
  const pages: Record<string, ReturnType<typeof runList> | Error> = {
    newest: runList([run({ id: '4' }), run({ id: '3' })], { nextBefore: '3' }),
    3: runList([run({ id: '2' }), run({ id: '1' })]),
  };
  const listRuns = jest.fn(async (_place: unknown, before?: string) => {
    const page = pages[before ?? 'newest'];
    if (page instanceof Error) {
      throw page;
    }
    return envelopeOf(page);
  });
  const rendered = renderLive(
    (props: { enabled: boolean }) => useRuns(place, props.enabled),
    { api: cannedSpaceliftApi({ listRuns }), initialProps: { enabled: true } },
  );
  const more = () => act(async () => rendered.result.current.loadMore());
  return { ...rendered, pages, listRuns, more };
}

describe('useRuns', () => {
  it('adds older runs when asked to, and knows when there are no more', async () => {
    const { result, listRuns, more } = setup();
    await pass(0);
    expect(ids(result.current.items)).toEqual(['4', '3']);
    expect(result.current.hasMore).toBe(true);
    await more();
    expect(ids(result.current.items)).toEqual(['4', '3', '2', '1']);
    expect(result.current.hasMore).toBe(false);
    await more();
    expect(listRuns).toHaveBeenCalledTimes(2);
  });

  it('asks once for a page, however often it is pressed', async () => {
    const { result, listRuns } = setup();
    await pass(0);
    await act(async () => {
      result.current.loadMore();
      result.current.loadMore();
    });
    expect(listRuns).toHaveBeenCalledTimes(2);
  });

  it('loses none when newer runs come in', async () => {
    const { result, pages, more } = setup();
    await pass(0);
    await more();
    pages.newest = runList([run({ id: '5' }), run({ id: '4' })], {
      nextBefore: '4',
    });
    await pass(30);
    expect(ids(result.current.items)).toEqual(['5', '4', '3', '2', '1']);
    expect(result.current.hasMore).toBe(false);
  });

  it('keeps what it has when older runs cannot be fetched, and can try again', async () => {
    const { result, pages, more } = setup();
    const page = pages[3];
    pages[3] = new VendorRequestError('No answer in time.', {
      status: 504,
      code: 'TIMEOUT',
    });
    await pass(0);
    await more();
    expect(result.current.moreError?.message).toBe('No answer in time.');
    expect(ids(result.current.items)).toEqual(['4', '3']);
    pages[3] = page;
    await more();
    expect(result.current.moreError).toBeUndefined();
    expect(ids(result.current.items)).toEqual(['4', '3', '2', '1']);
  });

  it('asks more often while a run moves', async () => {
    const { pages, listRuns } = setup();
    await pass(0);
    await pass(29);
    expect(listRuns).toHaveBeenCalledTimes(1);
    pages.newest = runList([run({ id: '5', state: 'PLANNING' })]);
    await pass(1);
    expect(listRuns).toHaveBeenCalledTimes(2);
    await pass(5);
    expect(listRuns).toHaveBeenCalledTimes(3);
  });

  it('asks nothing while nobody wants to see runs', async () => {
    const { rerender, listRuns } = setup();
    await pass(0);
    rerender({ enabled: false });
    await pass(120);
    expect(listRuns).toHaveBeenCalledTimes(1);
  });
});

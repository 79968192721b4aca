import { VendorRequestError } from '@internal/vendor-ui';
import type { Run, RunDetail } from '@internal/plugin-spacelift-common';
import { envelopeOf } from '@internal/vendor-ui/testUtils';
import { cannedSpaceliftApi } from '../__fixtures__/cannedSpaceliftApi';
import { pass, renderLive, setHidden } from '../__testUtils__/renderLive';
import { run, runDetail } from '../__fixtures__/stacks';
import { useRunProgress } from './useRunProgress';

const place = { stackId: 'orders-prod', entityRef: 'component:default/orders' };
const queued = run({ id: '01RUN', state: 'QUEUED' });
const down = new VendorRequestError('Spacelift could not be reached.', {
  status: 502,
  code: 'UNREACHABLE',
});

function follow(
  answer: () => RunDetail | Promise<RunDetail>,
  initial: Run | null = queued,
) {
  const getRun = jest.fn(
    async (_place: unknown, _id: string, _signal?: AbortSignal) =>
      envelopeOf(await answer()),
  );
  const onOver = jest.fn();
  const rendered = renderLive(
    (props: { run?: Run }) => useRunProgress(place, props.run, onOver),
    {
      api: cannedSpaceliftApi({ getRun }),
      initialProps: { run: initial ?? undefined },
    },
  );
  return { ...rendered, getRun, onOver };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('useRunProgress', () => {
  it('asks after 2, 5 and then every 10 seconds while nothing moves', async () => {
    const { getRun } = follow(() => runDetail(['QUEUED']));
    const asked: number[] = [];
    for (let second = 0; second <= 40; second += 1) {
      await pass(second === 0 ? 0 : 1);
      asked.push(getRun.mock.calls.length);
    }
    const at = (second: number) => asked[second];
    expect([at(0), at(1), at(2), at(6), at(7), at(16), at(17)]).toEqual([
      1, 1, 2, 2, 3, 3, 4,
    ]);
    expect([at(26), at(27), at(37)]).toEqual([4, 5, 6]);
    expect(getRun.mock.calls[0].slice(0, 2)).toEqual([place, '01RUN']);
  });

  it('asks sooner again when the run has moved', async () => {
    let states = ['QUEUED'];
    const { getRun } = follow(() => runDetail(states));
    await pass(17);
    expect(getRun).toHaveBeenCalledTimes(4);
    states = ['QUEUED', 'PLANNING'];
    await pass(10);
    expect(getRun).toHaveBeenCalledTimes(5);
    await pass(2);
    expect(getRun).toHaveBeenCalledTimes(6);
  });

  it('stops when the run is over, and says so once', async () => {
    let states = ['QUEUED', 'APPLYING'];
    const { result, getRun, onOver } = follow(() => runDetail(states));
    await pass(0);
    expect(result.current?.run.state).toBe('APPLYING');
    states = ['QUEUED', 'APPLYING', 'FINISHED'];
    await pass(2);
    expect(result.current?.run.state).toBe('FINISHED');
    expect(result.current?.detail?.steps).toHaveLength(3);
    await pass(120);
    expect(getRun).toHaveBeenCalledTimes(2);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  it('asks nothing while nobody sees the page, and at once when somebody does', async () => {
    const { getRun } = follow(() => runDetail(['QUEUED']));
    await pass(0);
    await setHidden(true);
    await pass(600);
    expect(getRun).toHaveBeenCalledTimes(1);
    await setHidden(false);
    await pass(0);
    expect(getRun).toHaveBeenCalledTimes(2);
  });

  it('keeps what it knows through one failure, without a word', async () => {
    let fails = false;
    const { result } = follow(() => {
      if (fails) {
        throw down;
      }
      return runDetail(['QUEUED', 'PLANNING']);
    });
    await pass(0);
    fails = true;
    await pass(2);
    expect(result.current).toMatchObject({ ended: false, lost: undefined });
    expect(result.current?.run.state).toBe('PLANNING');
    expect(result.current?.detail?.steps).toHaveLength(2);

    await pass(5);
    expect(result.current?.lost).toBe(down);
    expect(result.current?.run.state).toBe('PLANNING');

    fails = false;
    await pass(10);
    expect(result.current?.lost).toBeUndefined();
  });

  it('takes an outdated answer for a failure', async () => {
    const getRun = async () =>
      envelopeOf(runDetail(['QUEUED', 'PLANNING']), {
        stale: true,
        failure: { code: 'TIMEOUT', message: 'No answer in time.' },
      });
    const { result } = renderLive(
      (props: { run: Run }) => useRunProgress(place, props.run),
      {
        api: cannedSpaceliftApi({ getRun }),
        initialProps: { run: queued },
      },
    );
    await pass(0);
    expect(result.current?.lost).toBeUndefined();
    await pass(2);
    expect(result.current?.lost?.message).toBe('No answer in time.');
    expect(result.current?.run.state).toBe('PLANNING');
  });

  it('leaves Spacelift alone for as long as it asks', async () => {
    const { getRun } = follow(() => {
      throw new VendorRequestError('Asked too often.', {
        status: 429,
        code: 'RATE_LIMITED',
        retryAfterSeconds: 60,
      });
    });
    await pass(59);
    expect(getRun).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(getRun).toHaveBeenCalledTimes(2);
  });

  it('ends when the person may not see the run any more', async () => {
    const { result, getRun } = follow(() => {
      throw new VendorRequestError('You lack a permission.', {
        status: 403,
        code: 'NOT_ALLOWED',
      });
    });
    await pass(300);
    expect(getRun).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({ ended: true, run: queued });
    expect(result.current?.lost?.message).toBe('You lack a permission.');
  });

  it('follows another run when there is one, and forgets the one before', async () => {
    const { result, rerender, getRun } = follow(() =>
      runDetail(['QUEUED', 'PLANNING']),
    );
    await pass(0);
    const other = run({ id: '02RUN', state: 'READY' });
    rerender({ run: other });
    expect(result.current?.run).toBe(other);
    expect(result.current?.detail).toBeUndefined();
    await pass(0);
    expect(getRun.mock.calls.map(call => call[1])).toEqual(['01RUN', '02RUN']);
    expect(getRun.mock.calls[0][2]?.aborted).toBe(true);
  });

  it('asks nothing without a run', async () => {
    const { result, getRun } = follow(() => runDetail(['QUEUED']), null);
    await pass(60);
    expect(result.current).toBeUndefined();
    expect(getRun).not.toHaveBeenCalled();
  });

  it('gives up with the page', async () => {
    const { unmount, getRun } = follow(() => runDetail(['QUEUED']));
    unmount();
    await pass(60);
    expect(getRun).toHaveBeenCalledTimes(1);
    expect(getRun.mock.calls[0][2]?.aborted).toBe(true);
  });
});

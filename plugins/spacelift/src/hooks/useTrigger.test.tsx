import { act } from '@testing-library/react';
import type { VendorRequestErrorDetails } from '@internal/vendor-ui';
import { failWith } from '@internal/vendor-ui/testUtils';
import { cannedSpaceliftApi } from '../__fixtures__/cannedSpaceliftApi';
import { renderLive } from '../__testUtils__/renderLive';
import { run } from '../__fixtures__/stacks';
import type { SpaceliftApi } from '../api';
import { useTrigger } from './useTrigger';

const place = { stackId: 'orders-prod' };
const answer = { stackId: 'orders-prod', run: run({ id: '01NEW' }) };

function render(triggerRun: SpaceliftApi['triggerRun']) {
  const onSettled = jest.fn();
  const { result } = renderLive(() => useTrigger(place, onSettled), {
    api: cannedSpaceliftApi({ triggerRun }),
    initialProps: {},
  });
  const send = () =>
    act(async () => result.current.send({ runType: 'TRACKED' }));
  return { result, onSettled, send };
}

const failing = (details: VendorRequestErrorDetails) =>
  jest.fn(failWith('No.', { vendor: 'spacelift', ...details }));

describe('useTrigger', () => {
  it('sends one request, however often it is pressed', async () => {
    let finish: (value: typeof answer) => void = () => {};
    const triggerRun = jest.fn(
      () =>
        new Promise<typeof answer>(resolve => {
          finish = resolve;
        }),
    );
    const { result, send, onSettled } = render(triggerRun);
    await act(async () => {
      result.current.send({});
      result.current.send({});
    });
    await send();
    expect(result.current.state.status).toBe('sending');
    await act(async () => finish(answer));
    expect(result.current.state).toEqual({
      status: 'done',
      value: answer.run,
    });
    await send();
    expect(triggerRun).toHaveBeenCalledTimes(1);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });

  it('may be tried again when certainly nothing was started', async () => {
    const triggerRun = failing({ code: 'CONFLICT', status: 409 });
    const { result, send } = render(triggerRun);
    await send();
    expect(result.current.state).toMatchObject({ status: 'failed' });
    await send();
    expect(triggerRun).toHaveBeenCalledTimes(2);
  });

  it('cannot be tried again when a run may have been started', async () => {
    const triggerRun = failing({
      code: 'TIMEOUT',
      status: 504,
      uncertain: true,
    });
    const { result, send, onSettled } = render(triggerRun);
    await send();
    expect(result.current.state).toMatchObject({ status: 'unknown' });
    await send();
    expect(triggerRun).toHaveBeenCalledTimes(1);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });
});

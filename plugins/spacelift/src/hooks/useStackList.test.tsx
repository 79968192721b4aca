import type { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { renderHook } from '@testing-library/react';
import { envelopeOf, resetEnvelopes } from '@internal/vendor-ui/testUtils';
import { MemoryRouter } from 'react-router-dom';
import type { Stack } from '@internal/plugin-spacelift-common';
import { cannedSpaceliftApi } from '../__fixtures__/cannedSpaceliftApi';
import { stackListOf } from '../__fixtures__/stackListOf';
import { pass, setHidden } from '../__testUtils__/renderLive';
import {
  capabilities,
  livelyCapabilities,
  stack,
} from '../__fixtures__/stacks';
import { spaceliftApiRef, type SpaceliftApi } from '../api';
import { useStackList } from './useStackList';

function render(listStacks: SpaceliftApi['listStacks'], search = '') {
  const wrapper = (props: { children: ReactNode }) => (
    <MemoryRouter
      initialEntries={['/before', `/spacelift${search}`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <TestApiProvider
        apis={[[spaceliftApiRef, cannedSpaceliftApi({ listStacks })]]}
      >
        {props.children}
      </TestApiProvider>
    </MemoryRouter>
  );
  return renderHook(() => useStackList(), { wrapper }).result;
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  resetEnvelopes();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('useStackList', () => {
  it('asks what the address says, most urgent first unless told', async () => {
    const listStacks = jest.fn(async () => envelopeOf(stackListOf([])));
    render(listStacks);
    await pass(0);
    expect(listStacks).toHaveBeenLastCalledWith(
      expect.objectContaining({ sort: 'attention', order: 'asc', offset: 0 }),
      expect.any(AbortSignal),
    );
    render(
      listStacks,
      '?search=db&group=failed&group=waiting&label=env%3Aprod&space=shop-01&only=drifted&sort=stateSince&page=2&size=50',
    );
    await pass(0);
    expect(listStacks).toHaveBeenLastCalledWith(
      {
        q: 'db',
        group: ['failed', 'waiting'],
        label: ['env:prod'],
        space: 'shop-01',
        drifted: true,
        sort: 'stateSince',
        order: 'desc',
        offset: 50,
        limit: 50,
      },
      expect.any(AbortSignal),
    );
  });

  it('asks every 30 seconds, every 5 while something moves, and not at all while nobody sees it', async () => {
    let stacks: Stack[] = [stack()];
    const listStacks = jest.fn(async () =>
      envelopeOf(stackListOf(stacks, {}, { capabilities: livelyCapabilities })),
    );
    render(listStacks);
    await pass(0);
    await pass(29);
    expect(listStacks).toHaveBeenCalledTimes(1);
    stacks = [stack({ state: 'APPLYING' })];
    await pass(1);
    expect(listStacks).toHaveBeenCalledTimes(2);
    await pass(5);
    await pass(5);
    expect(listStacks).toHaveBeenCalledTimes(4);

    await setHidden(true);
    await pass(600);
    expect(listStacks).toHaveBeenCalledTimes(4);
    stacks = [stack()];
    await setHidden(false);
    await pass(0);
    expect(listStacks).toHaveBeenCalledTimes(5);
    await pass(29);
    expect(listStacks).toHaveBeenCalledTimes(5);
  });

  it('follows the operator’s wish', async () => {
    const listStacks = jest.fn(async () =>
      envelopeOf(
        stackListOf(
          [stack()],
          {},
          {
            capabilities: {
              ...capabilities,
              pollSeconds: { active: 10, idle: 90 },
            },
          },
        ),
      ),
    );
    render(listStacks);
    await pass(0);
    await pass(89);
    expect(listStacks).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(listStacks).toHaveBeenCalledTimes(2);
  });
});

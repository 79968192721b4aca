import type { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import { spaceliftApiRef, type SpaceliftApi } from '../api';

/** Renders a hook with an API, for tests with fake timers. */
export function renderLive<Result, Props>(
  hook: (props: Props) => Result,
  options: { api: SpaceliftApi; initialProps: Props },
) {
  return renderHook(hook, {
    initialProps: options.initialProps,
    wrapper: (props: { children: ReactNode }) => (
      <TestApiProvider apis={[[spaceliftApiRef, options.api]]}>
        {props.children}
      </TestApiProvider>
    ),
  });
}

/** Lets fake time pass, and everything happen that is due. */
export async function pass(seconds: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(seconds * 1000);
  });
}

/** Hides or shows the page. */
export async function setHidden(hidden: boolean) {
  jest
    .spyOn(document, 'visibilityState', 'get')
    .mockReturnValue(hidden ? 'hidden' : 'visible');
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

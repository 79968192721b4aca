import { act, renderHook } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useUrlState } from '../url';
import { resetEnvelopes } from './resetEnvelopes';

function render() {
  return renderHook(
    () => {
      const [, change] = useUrlState('', { first: '', second: '' });
      return { change, search: useLocation().search };
    },
    {
      wrapper: props => (
        <MemoryRouter
          future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
        >
          {props.children}
        </MemoryRouter>
      ),
    },
  ).result;
}

describe('resetEnvelopes', () => {
  afterEach(resetEnvelopes);

  it.each([
    ['first', '?first=a'],
    ['second', '?second=a'],
  ])('leaves no change of the URL to the next test (%s)', (name, search) => {
    const result = render();
    act(() => result.current.change({ [name]: 'a' }));
    expect(result.current.search).toBe(search);
  });
});

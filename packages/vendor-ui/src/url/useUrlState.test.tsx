import type { ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { useUrlState } from './useUrlState';

const defaults = {
  q: '',
  status: 'all',
  accepted: true,
  severity: ['critical', 'high'] as readonly string[],
};
const allowed = {
  status: ['all', 'failed'],
  severity: ['critical', 'high', 'low'],
};

function render(url: string) {
  const wrapper = (props: { children: ReactNode }) => (
    <MemoryRouter
      initialEntries={['/before', url]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      {props.children}
    </MemoryRouter>
  );
  return renderHook(
    () => {
      const [values, change] = useUrlState('s.', defaults, { allowed });
      const { pathname, search, hash } = useLocation();
      const navigate = useNavigate();
      return { values, change, url: `${pathname}${search}${hash}`, navigate };
    },
    { wrapper },
  );
}

describe('useUrlState', () => {
  it('reads the defaults from a bare URL', () => {
    expect(render('/tab').result.current.values).toEqual(defaults);
  });

  it('reads what the URL says', () => {
    const { result } = render(
      '/tab?s.q=carts&s.status=failed&s.accepted=false&s.severity=low&s.severity=high',
    );
    expect(result.current.values).toEqual({
      q: 'carts',
      status: 'failed',
      accepted: false,
      severity: ['low', 'high'],
    });
  });

  it.each([
    '?s.status=constructor&s.accepted=maybe&s.severity=worst&s.severity=',
    `?s.q=${'x'.repeat(5000)}`,
    '?s.accepted=&s.status=',
    '?%&=&s.status',
    '?status=failed&q=other',
  ])('takes the defaults where %.40s makes no sense', search => {
    expect(render(`/tab${search}`).result.current.values).toEqual(defaults);
  });

  it('takes each value of a list once, and not too many', () => {
    const many = Array.from({ length: 500 }, () => 's.severity=low').join('&');
    expect(render(`/tab?${many}`).result.current.values.severity).toEqual([
      'low',
    ]);
  });

  it('writes in place, leaves other parameters and the hash, and leaves defaults out', () => {
    const { result } = render('/tab?other=1&s.status=failed#row');
    act(() => result.current.change({ q: 'a b&c', status: 'all' }));
    expect(result.current.url).toBe('/tab?other=1&s.q=a+b%26c#row');
    expect(result.current.values.q).toBe('a b&c');

    act(() => result.current.change({ q: undefined }));
    expect(result.current.url).toBe('/tab?other=1#row');
    act(() => result.current.navigate(-1));
    expect(result.current.url).toBe('/before');
  });

  it('tells an empty list from the default', () => {
    const { result } = render('/tab');
    act(() => result.current.change({ severity: [] }));
    expect(result.current.values.severity).toEqual([]);
    act(() => result.current.change({ severity: ['critical', 'high'] }));
    expect(result.current.url).toBe('/tab');
  });

  it('adds up changes that are made at once', () => {
    const { result } = render('/tab');
    act(() => {
      result.current.change({ q: 'carts' });
      result.current.change({ status: 'failed' });
    });
    expect(result.current.url).toBe('/tab?s.q=carts&s.status=failed');
  });

  it('starts from the URL again after somebody else has changed it', () => {
    const { result } = render('/tab');
    act(() => result.current.change({ q: 'carts' }));
    act(() => result.current.navigate('/tab?other=1'));
    act(() => result.current.change({ status: 'failed' }));
    expect(result.current.url).toBe('/tab?other=1&s.status=failed');
  });
});

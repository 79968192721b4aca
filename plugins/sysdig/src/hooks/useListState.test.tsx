import { renderHook } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { scanList, vulnerabilityList } from '../lib/lists';
import { useListState } from './useListState';

function listAt(search: string) {
  return renderHook(() => useListState(scanList), {
    wrapper: ({ children }) => (
      <MemoryRouter initialEntries={[`/${search}`]}>{children}</MemoryRouter>
    ),
  }).result.current;
}

describe('useListState', () => {
  it('starts with the worst first, and nothing left out', () => {
    expect(listAt('')).toMatchObject({
      search: '',
      sort: 'severity',
      order: 'desc',
      offset: 0,
      limit: 25,
      filters: { policy: [] },
      isNarrowed: false,
    });
  });

  it('reads what the URL says', () => {
    expect(
      listAt(
        '?search=carts&sort=asset&page=3&size=50&policy=failed&policy=passed',
      ),
    ).toMatchObject({
      search: 'carts',
      sort: 'asset',
      order: 'asc',
      offset: 100,
      limit: 50,
      filters: { policy: ['failed', 'passed'] },
      isNarrowed: true,
    });
  });

  it.each([
    ['?page=0', { offset: 0 }],
    ['?page=-1', { offset: 0 }],
    ['?page=1e3', { offset: 0 }],
    ['?page=NaN', { offset: 0 }],
    ['?page=99999999999', { offset: 0 }],
    ['?page=999999&size=100', { offset: 0 }],
    ['?size=7', { limit: 25 }],
    ['?sort=constructor', { sort: 'severity', order: 'desc' }],
    ['?order=up', { order: 'desc' }],
    ['?policy=worst&policy=failed', { filters: { policy: ['failed'] } }],
    [`?search=${'x'.repeat(300)}`, { search: 'x'.repeat(200) }],
    [`?search=${'x'.repeat(5000)}`, { search: '' }],
  ])('makes something right of %s', (search, state) => {
    expect(listAt(search)).toMatchObject(state);
  });

  it('keeps lists with different prefixes apart', () => {
    const { result } = renderHook(() => useListState(vulnerabilityList), {
      wrapper: ({ children }) => (
        <MemoryRouter initialEntries={['/?search=a&vuln.search=b&page=2']}>
          {children}
        </MemoryRouter>
      ),
    });
    expect(result.current).toMatchObject({ search: 'b', offset: 0 });
  });
});

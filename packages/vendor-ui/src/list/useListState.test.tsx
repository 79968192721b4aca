import type { ReactNode } from 'react';
import { act, renderHook } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import type { ListSpec } from './ListSpec';
import { useListState } from './useListState';

const spec: ListSpec<
  'name' | 'age',
  { state: readonly ['failed', 'passed']; label: 'anyText' }
> = {
  prefix: '',
  sorts: { name: 'asc', age: 'desc' },
  defaultSort: 'age',
  filters: { state: ['failed', 'passed'], label: 'anyText' },
};

function render(search: string, of = spec) {
  const wrapper = (props: { children: ReactNode }) => (
    <MemoryRouter
      initialEntries={['/before', `/list${search}`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      {props.children}
    </MemoryRouter>
  );
  return renderHook(
    () => ({ list: useListState(of), search: useLocation().search }),
    { wrapper },
  ).result;
}

describe('useListState', () => {
  it('starts at the first page, sorted as is most useful', () => {
    const { list } = render('').current;
    expect(list).toMatchObject({
      search: '',
      sort: 'age',
      order: 'desc',
      offset: 0,
      limit: 25,
      filters: { state: [], label: [] },
      isNarrowed: false,
    });
  });

  it('reads what the address says', () => {
    const { list } = render(
      '?search=x&state=failed&label=env%3Aprod&label=b&sort=name&order=desc&page=3&size=50',
    ).current;
    expect(list).toMatchObject({
      search: 'x',
      sort: 'name',
      order: 'desc',
      offset: 100,
      limit: 50,
      filters: { state: ['failed'], label: ['env:prod', 'b'] },
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
    ['?sort=constructor', { sort: 'age', order: 'desc' }],
    ['?order=up', { order: 'desc' }],
    ['?state=__proto__&state=failed', { filters: { state: ['failed'] } }],
    [`?search=${'x'.repeat(300)}`, { search: 'x'.repeat(200) }],
    [`?search=${'x'.repeat(5000)}`, { search: '' }],
  ])('makes something right of %s', (search, state) => {
    expect(render(search).current.list).toMatchObject(state);
  });

  it('keeps lists with different prefixes apart', () => {
    const { list } = render('?search=a&crew.search=b&crew.page=2', {
      ...spec,
      prefix: 'crew.',
    }).current;
    expect(list).toMatchObject({ search: 'b', offset: 25 });
  });

  it('goes back to the first page when the question changes', () => {
    const result = render('?page=4');
    act(() => result.current.list.setFilter('label', ['env:prod']));
    expect(result.current.search).toBe('?label=env%3Aprod');
    act(() => result.current.list.setOffset(50));
    expect(result.current.search).toBe('?label=env%3Aprod&page=3');
    act(() => result.current.list.setSearch('db'));
    expect(result.current.search).toBe('?label=env%3Aprod&search=db');
    act(() => result.current.list.setLimit(100));
    expect(result.current.list.limit).toBe(100);
    act(() => result.current.list.reset());
    expect(result.current.search).toBe('?size=100');
  });

  it('turns the order round on the second press, and starts another column in its own', () => {
    const result = render('');
    act(() => result.current.list.sortBy('age'));
    expect(result.current.list).toMatchObject({ sort: 'age', order: 'asc' });
    act(() => result.current.list.sortBy('name'));
    expect(result.current.list).toMatchObject({ sort: 'name', order: 'asc' });
    act(() => result.current.list.sortBy('name'));
    expect(result.current.search).toBe('?sort=name&order=desc');
  });
});

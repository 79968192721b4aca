import type { ReactNode } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useOpenItem } from './useOpenItem';

function render(search: string) {
  const wrapper = (props: { children: ReactNode }) => (
    <MemoryRouter
      initialEntries={['/before', `/list${search}`]}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      {props.children}
    </MemoryRouter>
  );
  return renderHook(
    () => ({ item: useOpenItem('ship', 'crew.'), url: useLocation() }),
    { wrapper },
  ).result;
}

describe('useOpenItem', () => {
  it('opens as an entry of the history, and closes back to where it was', async () => {
    const result = render('?search=a');
    expect(result.current.item.id).toBeUndefined();
    act(() => result.current.item.open('aurora/1'));
    expect(result.current.item.id).toBe('aurora/1');
    expect(result.current.url.search).toBe('?search=a&ship=aurora%2F1');
    act(() => result.current.item.close());
    await waitFor(() => expect(result.current.url.search).toBe('?search=a'));
  });

  it('closes what came with the address, and drops what belonged to it', () => {
    const result = render('?search=a&ship=aurora&crew.page=2');
    expect(result.current.item.id).toBe('aurora');
    act(() => result.current.item.close());
    expect(result.current.url.pathname).toBe('/list');
    expect(result.current.url.search).toBe('?search=a');
  });

  it('takes no id that is too long to be one', () => {
    expect(render(`?ship=${'x'.repeat(300)}`).current.item.id).toBeUndefined();
  });
});

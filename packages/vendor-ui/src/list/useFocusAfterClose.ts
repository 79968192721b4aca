import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to the page when the item that came with its URL closes: nothing on the page had opened that item.
 * What a person opened gives the focus back by itself.
 *
 * @param openId - what is open, as `useOpenItem` says.
 * @returns for the page, which needs `tabIndex={-1}`.
 */
export function useFocusAfterClose<T extends HTMLElement>(
  openId: string | undefined,
): RefObject<T> {
  const page = useRef<T>(null);
  const cameWithUrl = useRef(openId !== undefined);

  useEffect(() => {
    if (cameWithUrl.current && !openId) {
      cameWithUrl.current = false;
      page.current?.focus();
    }
  }, [openId]);

  return page;
}

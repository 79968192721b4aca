import { useCallback, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';

const MAX_LENGTH = 200;

/** The one thing of a list that is open beside it. */
export interface OpenItem {
  /** Undefined when nothing is open. */
  id: string | undefined;
  open(id: string): void;
  close(): void;
}

/**
 * What is open beside a list, in the URL. Opening is an entry in the history, so that "Back" closes it; closing goes
 * back to where it was opened from.
 *
 * @param parameter - of the URL, for example `result`.
 * @param ownPrefix - start of the parameters that mean nothing once it is closed.
 */
export function useOpenItem(parameter: string, ownPrefix?: string): OpenItem {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const openedHere = useRef(false);
  const found = params.get(parameter) ?? '';

  const open = useCallback(
    (id: string) => {
      openedHere.current = true;
      setParams(current => {
        const next = new URLSearchParams(current);
        next.set(parameter, id);
        return next;
      });
    },
    [setParams, parameter],
  );

  const close = useCallback(() => {
    if (openedHere.current) {
      openedHere.current = false;
      navigate(-1);
      return;
    }
    setParams(
      current => {
        const next = new URLSearchParams(current);
        for (const name of current.keys()) {
          if (name === parameter || (ownPrefix && name.startsWith(ownPrefix))) {
            next.delete(name);
          }
        }
        return next;
      },
      { replace: true },
    );
  }, [navigate, setParams, parameter, ownPrefix]);

  return {
    id: found.length <= MAX_LENGTH && found !== '' ? found : undefined,
    open,
    close,
  };
}

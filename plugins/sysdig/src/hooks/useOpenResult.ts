import { useCallback, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { vulnerabilityList } from '../lib/lists';

const PARAMETER = 'result';
const MAX_LENGTH = 200;

/**
 * The scan whose vulnerabilities are open, in the URL. Opening one is an entry in the history, so that "Back" closes
 * it; closing goes back to where it was opened from, and drops what the URL says about the vulnerabilities.
 */
export function useOpenResult(): {
  resultId: string | undefined;
  open(resultId: string): void;
  close(): void;
} {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const openedHere = useRef(false);
  const found = params.get(PARAMETER) ?? '';

  const open = useCallback(
    (resultId: string) => {
      openedHere.current = true;
      setParams(current => {
        const next = new URLSearchParams(current);
        next.set(PARAMETER, resultId);
        return next;
      });
    },
    [setParams],
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
          if (name === PARAMETER || name.startsWith(vulnerabilityList.prefix)) {
            next.delete(name);
          }
        }
        return next;
      },
      { replace: true },
    );
  }, [navigate, setParams]);

  return {
    resultId: found.length <= MAX_LENGTH && found !== '' ? found : undefined,
    open,
    close,
  };
}

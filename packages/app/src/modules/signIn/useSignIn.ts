import {
  configApiRef,
  discoveryApiRef,
  githubAuthApiRef,
  IdentityApi,
  useAnalytics,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readSignInSettings } from './config';
import { createIdentity } from './lib/createIdentity';
import { fetchEndReason } from './lib/fetchEndReason';
import {
  readAddressError,
  readSignInError,
  SignInFailure,
} from './lib/readFailure';
import { sessionMarker } from './lib/sessionMarker';

/**
 * `starting`: most page loads end here, because the session is good; `checking`: finding out why it is not;
 * `waiting`: GitHub's window is open; `ready`: it is the person's turn.
 */
export type SignInStep = 'starting' | 'checking' | 'waiting' | 'ready';

/** After this long a blocked window is no longer the browser's setting: the click was too long ago. */
const CLICK_COUNTS_FOR_MS = 3_000;

/**
 * The course of signing in: resumes a session that is still good, otherwise
 * finds out why the last one ended, and opens GitHub's window on demand.
 * Calls `onSignInSuccess` once.
 */
export function useSignIn(onSignInSuccess: (api: IdentityApi) => void) {
  const authApi = useApi(githubAuthApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const configApi = useApi(configApiRef);
  const analytics = useAnalytics();
  const [searchParams, setSearchParams] = useSearchParams();
  const [step, setStep] = useState<SignInStep>('starting');
  const [failure, setFailure] = useState<SignInFailure>();
  const { environment } = readSignInSettings(configApi);

  /** Finishes when there is a session, without opening a window. */
  const resume = useCallback(async (): Promise<boolean> => {
    const session = await authApi.getBackstageIdentity({ optional: true });
    if (!session) {
      return false;
    }
    sessionMarker.set();
    analytics.captureEvent('signIn', 'success');
    onSignInSuccess(
      createIdentity({
        identity: session.identity,
        authApi,
        reload: () => window.location.reload(),
      }),
    );
    return true;
  }, [analytics, authApi, onSignInSuccess]);

  const explainEnd = useCallback(async (): Promise<
    SignInFailure | undefined
  > => {
    const reason = await fetchEndReason(discoveryApi, environment);
    if (reason === 'alive') {
      return (await resume()) ? undefined : { code: 'UNKNOWN' };
    }
    if (reason === undefined) {
      sessionMarker.clear();
    }
    return reason;
  }, [discoveryApi, environment, resume]);

  const check = useCallback(async () => {
    setStep(current => (current === 'starting' ? current : 'checking'));
    setFailure(undefined);
    try {
      if (await resume()) {
        return;
      }
      if (sessionMarker.isSet()) {
        setStep('checking');
        setFailure(await explainEnd());
      }
    } catch (error) {
      setFailure(readSignInError(error));
    }
    setStep('ready');
  }, [explainEnd, resume]);

  const signIn = useCallback(async () => {
    setStep('waiting');
    setFailure(undefined);
    const clickedAt = Date.now();
    try {
      const session = await authApi.getBackstageIdentity({
        instantPopup: true,
      });
      if (session && (await resume())) {
        return;
      }
      setFailure({ code: 'NOT_CONFIGURED' });
    } catch (error) {
      const reason = readSignInError(error);
      // The session manager tries to refresh before it opens the window. When
      // that takes long, browsers block the window, and GitHub is the cause.
      const tooLate = Date.now() - clickedAt > CLICK_COUNTS_FOR_MS;
      setFailure(
        reason.code === 'POPUP_BLOCKED' && tooLate
          ? (await explainEnd()) ?? reason
          : reason,
      );
    }
    setStep('ready');
  }, [authApi, explainEnd, resume]);

  const signOut = useCallback(async () => {
    setFailure(undefined);
    sessionMarker.clear();
    await authApi.signOut().catch((error: unknown) => {
      setFailure(readSignInError(error));
    });
  }, [authApi]);

  const started = useRef(false);
  useEffect(() => {
    if (started.current) {
      return;
    }
    started.current = true;
    const fromAddress = readAddressError(searchParams.get('error'));
    if (fromAddress) {
      const rest = new URLSearchParams(searchParams);
      rest.delete('error');
      setSearchParams(rest, { replace: true });
    }
    check().then(() => {
      if (fromAddress) {
        setFailure(current => current ?? fromAddress);
      }
    });
  }, [check, searchParams, setSearchParams]);

  return { step, failure, signIn, check, signOut };
}

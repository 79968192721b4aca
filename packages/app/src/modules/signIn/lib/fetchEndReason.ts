import { DiscoveryApi } from '@backstage/frontend-plugin-api';
import { readBackendMessage, SignInFailure } from './readFailure';

function messageOf(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'error' in body) {
    const { error } = body;
    if (typeof error === 'object' && error !== null && 'message' in error) {
      return String(error.message);
    }
  }
  return '';
}

/**
 * Asks the backend once more to refresh the session, only to hear why it will
 * not: the session manager keeps that to itself. Uses the session cookie and
 * changes nothing that the session manager's own attempt has not changed.
 *
 * @returns `alive` when the session is in order after all, `undefined` when
 *   there is none and nothing to tell
 */
export async function fetchEndReason(
  discoveryApi: DiscoveryApi,
  environment: string,
): Promise<SignInFailure | 'alive' | undefined> {
  const query = new URLSearchParams({
    optional: '',
    scope: 'read:user',
    env: environment,
  });
  let response: Response;
  try {
    const baseUrl = await discoveryApi.getBaseUrl('auth');
    response = await fetch(`${baseUrl}/github/refresh?${query}`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
      credentials: 'include',
    });
  } catch {
    return { code: 'PORTAL_UNREACHABLE' };
  }
  if (response.ok) {
    return 'alive';
  }
  if (response.status === 404) {
    return { code: 'NOT_CONFIGURED' };
  }
  const message = messageOf(await response.json().catch(() => undefined));
  const failure = readBackendMessage(message);
  if (failure) {
    return failure;
  }
  return response.status === 401 ? undefined : { code: 'PORTAL_UNREACHABLE' };
}

import { asRecord } from './readFields';
import { readRequestError } from './readRequestError';
import { requestJson } from './requestJson';
import { VendorRequestError } from './VendorRequestError';

const NO_ANSWER =
  'The portal gave no usable answer, so it is not known whether the change was made.';

/**
 * Asks one of the portal's vendor backends to change something, as the signed-in person. Sent once, and never again by
 * itself: see `isOutcomeUnknown` for the failures after which the change may have been made all the same.
 *
 * @returns the answer's body, an object; what is in it is the backend's to check.
 * @throws VendorRequestError for everything else.
 */
export async function sendChange<T extends object>(
  fetchApi: { fetch: typeof fetch },
  url: string,
  body: object,
): Promise<T> {
  const answer = await requestJson(fetchApi, url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.response.ok) {
    throw readRequestError(answer.response, answer.body);
  }
  const data = asRecord(answer.body);
  if (Object.keys(data).length === 0) {
    throw new VendorRequestError(NO_ANSWER, {
      status: answer.response.status,
      code: 'BAD_RESPONSE',
    });
  }
  return data as T;
}

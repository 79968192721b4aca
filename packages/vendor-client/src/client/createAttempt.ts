import { bulkhead } from 'cockatiel';
import { VendorError } from '../errors/VendorError';
import { buildVendorUrl } from '../url/buildVendorUrl';
import { AttemptError } from './AttemptError';
import { buildHeaders } from './buildHeaders';
import type { CallDeadline } from './callDeadline';
import type { RateLimitGate } from './RateLimitGate';
import { sendOnce, type SendContext } from './sendOnce';
import type { VendorClientOptions } from './VendorClient';
import type { VendorLimits } from './VendorLimits';
import type { VendorReadRequest, VendorWriteRequest } from './VendorRequest';
import type { VendorResponse } from './VendorResponse';

/** What all attempts of one client share. */
export interface AttemptOptions
  extends Pick<VendorClientOptions, 'baseUrl' | 'headers'> {
  limits: VendorLimits;
  gate: RateLimitGate;
  context: SendContext;
}

/** A call that is under way. */
export interface Call {
  request: VendorReadRequest | VendorWriteRequest;
  write: boolean;
  deadline: CallDeadline;
}

/** Whether the vendor was down when the headers of a call were asked for. */
function isOutage({ code, vendorStatus = 0 }: VendorError): boolean {
  return code === 'UNREACHABLE' || code === 'TIMEOUT' || vendorStatus >= 500;
}

/** The silence that the vendor wanted when the headers of a call were asked for. */
function retryAfterMs({ retryAfterSeconds }: VendorError): number | undefined {
  return retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000;
}

/**
 * Makes the function that sends one attempt of a call: when the vendor wants no silence, with fresh headers, and in one
 * of the client's slots.
 */
export function createAttempt(
  options: AttemptOptions,
): (call: Call) => Promise<VendorResponse> {
  const { limits, gate, context } = options;
  const slots = bulkhead(limits.maxConcurrent, limits.maxQueued);

  async function ownHeaders({ request, deadline }: Call) {
    try {
      return await deadline.credential(
        Promise.resolve(
          options.headers({ signal: deadline.signal, path: request.path }),
        ),
      );
    } catch (error) {
      throw error instanceof VendorError
        ? new AttemptError(error, {
            outage: isOutage(error),
            retryAfterMs: retryAfterMs(error),
          })
        : error;
    }
  }

  return async call => {
    const { request, write, deadline } = call;
    const url = buildVendorUrl(options.baseUrl, request.path, request.query);
    const body =
      request.body === undefined ? undefined : JSON.stringify(request.body);
    // Before a slot is taken, so that those who cannot wait are told at once.
    await gate.pass(deadline);
    const headers = buildHeaders({
      own: await ownHeaders(call),
      request: request.headers,
      hasBody: body !== undefined,
      createError: context.createError,
    });
    return deadline.race(
      slots.execute(async () => {
        await gate.pass(deadline);
        deadline.sending();
        return sendOnce(
          {
            url,
            method: request.method ?? (write ? 'POST' : 'GET'),
            headers,
            body,
            write,
            accepted: new Set([
              ...(request.acceptStatus ?? []),
              ...(request.accept304 ? [304] : []),
            ]),
            maxBytes: request.maxBytes ?? limits.maxBytes,
            timeoutMs: request.timeoutMs ?? limits.timeoutMs,
            signal: deadline.signal,
          },
          context,
        );
      }, deadline.signal),
    );
  };
}

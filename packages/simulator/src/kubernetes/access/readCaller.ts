import type { Request } from 'express';
import type { KubernetesSettings } from '../settings';
import { StatusError } from '../StatusError';

/** Who asks. */
export interface Caller {
  /** As in the API server's sentences. */
  name: string;
  /** Whether everything is allowed. */
  admin: boolean;
}

/** `simulated`, or `simulated.` with anything behind it, for runs in which every credential is another one. */
const READER_TOKEN = /^simulated(\.[\w-]+)?$/;

const reader: Caller = {
  name: 'system:serviceaccount:callboard:callboard-reader',
  admin: false,
};

function findCaller(token: string): Caller | undefined {
  if (token === 'simulated-admin') return { name: token, admin: true };
  return READER_TOKEN.test(token) ? reader : undefined;
}

/**
 * The token of a request. kubectl never sends one over plain HTTP, so the password of basic authentication
 * counts as well: `--server http://:simulated@localhost:7102/clusters/prod`.
 */
function readToken(req: Request): string | undefined {
  const [, scheme, value] =
    /^(Bearer|Basic) +(\S+)$/i.exec(req.get('authorization') ?? '') ?? [];
  return scheme?.toLowerCase() === 'basic'
    ? Buffer.from(value, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, '')
    : value;
}

/** The caller behind a token; 401 without one and for one that nobody knows. */
export function readCaller(req: Request, settings: KubernetesSettings): Caller {
  const caller = findCaller(readToken(req) ?? '');
  if (!caller || !settings.acceptTokens) {
    throw new StatusError(401, 'Unauthorized', 'Unauthorized');
  }
  return caller;
}

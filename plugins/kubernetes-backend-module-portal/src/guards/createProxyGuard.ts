import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { auditRefusal, type AuditServices } from './auditRefusal';
import { judgeProxyRequest } from './judgeProxyRequest';
import { limitTime } from './limitTime';
import type { ProxyRule } from './ProxyRule';

/** What the guard needs of its plugin. */
export interface ProxyGuardOptions extends AuditServices {
  httpAuth: HttpAuthService;
  rules: readonly ProxyRule[];
  /** How long a cluster may take to begin its answer. */
  timeoutMs: number;
}

/**
 * What a cluster needs to know of a browser's request. Not among it: `authorization`, the caller's token of the portal,
 * which the stock proxy would send to clusters that it asks without a credential.
 */
const FORWARDED: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'host',
  'transfer-encoding',
  'user-agent',
]);

function isForwarded(name: string): boolean {
  return FORWARDED.has(name) || name.startsWith('backstage-kubernetes-');
}

/** The text that the stock proxy appends to the address of the cluster. */
function targetOf({ originalUrl, baseUrl }: Request): string | undefined {
  return originalUrl.startsWith(baseUrl)
    ? originalUrl.slice(baseUrl.length)
    : undefined;
}

/**
 * Stands in front of the stock proxy, which hands every request of whoever has the permission `kubernetes.proxy` to the
 * cluster, with the portal's token. Passes only what the rules allow, whatever the permission policy says, and without
 * the browser's cookies and other headers. Refusals are 403 and audited.
 *
 * The stock proxy checks the permission behind it.
 */
export function createProxyGuard(options: ProxyGuardOptions): Router {
  const { httpAuth, rules } = options;
  const router = PromiseRouter();

  router.use('/proxy', async (req, res, next) => {
    // Whose request it is stays known when its headers are gone.
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const target = targetOf(req);
    const reason =
      target === undefined || target !== req.url
        ? 'The address of the request cannot be understood.'
        : judgeProxyRequest(
            { method: req.method, target, headers: req.headers },
            rules,
          );
    if (reason !== undefined) {
      const error = new NotAllowedError(reason);
      await auditRefusal(options, {
        eventId: 'proxy-refusal',
        request: req,
        error,
        meta: { method: req.method, path: req.url.split('?')[0] },
      });
      throw error;
    }
    for (const name of Object.keys(req.headers)) {
      if (!isForwarded(name)) {
        delete req.headers[name];
      }
    }
    limitTime(req, res, options);
    next();
  });

  return router;
}

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { request } from 'node:http';
import { pipeline } from 'node:stream';

/** Where a pass-through leads. */
export interface PassThroughOptions {
  /** First segment below `/api/proxy`. */
  name: string;
  target: string;
  /** Sent with every request, the credential among them. */
  headers: Record<string, string>;
}

/**
 * What a credentialed proxy endpoint does, for comparison: whoever is signed in may GET any path, every request goes
 * to the vendor, and the body comes back as it is.
 */
export function createPassThrough(options: PassThroughOptions) {
  return createBackendPlugin({
    pluginId: 'proxy',
    register({ registerInit }) {
      registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          const router = Router();
          router.get(`/${options.name}/*`, (incoming, outgoing, next) => {
            const path = incoming.url.slice(options.name.length + 1);
            request(
              new URL(path, options.target),
              // No kept connections, as in http-proxy, which the stock proxy is made of.
              { headers: options.headers, agent: false },
              answer => {
                outgoing.status(answer.statusCode ?? 502);
                outgoing.type(answer.headers['content-type'] ?? 'text/plain');
                pipeline(answer, outgoing, error => error && next(error));
              },
            )
              .once('error', next)
              .end();
          });
          http.use(router);
        },
      });
    },
  });
}

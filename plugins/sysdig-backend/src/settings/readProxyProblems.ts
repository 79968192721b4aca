import type { ConfigProblem } from '@internal/vendor-client';
import { z } from 'zod';

const block = z.record(z.string(), z.unknown()).catch({});

// Names only: the value of a header must not get anywhere.
const CREDENTIAL_HEADER = /auth|token|key|cookie|secret/i;

function hostOf(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url)
    ? new URL(url).host
    : undefined;
}

function isCredentialed(endpoint: unknown): boolean {
  const headers = block.parse(block.parse(endpoint).headers);
  return Object.entries(headers).some(
    ([name, value]) => CREDENTIAL_HEADER.test(name) && Boolean(value),
  );
}

function isForSysdig(
  path: string,
  endpoint: unknown,
  host: string | undefined,
): boolean {
  const { headers, target } = block.parse(endpoint);
  const targetHost = hostOf(target);
  return (
    /^\/?sysdig\/?$/i.test(path) ||
    Object.keys(block.parse(headers)).some(name => /^x-sysdig-/i.test(name)) ||
    (targetHost !== undefined &&
      (targetHost === host ||
        /(?:^|\.)sysdig(?:cloud)?\.com$/i.test(targetHost)))
  );
}

/**
 * Recognises the proxy endpoint that Sysdig's own document tells people to configure, in the present notation and in
 * the old one, wherever it is mounted. Says nothing about endpoints without a credential.
 *
 * @param proxy - the block `proxy`
 * @param sysdig - the block `sysdig`
 */
export function readProxyProblems(
  proxy: unknown,
  sysdig: unknown,
): ConfigProblem[] {
  const { endpoints, ...old } = block.parse(proxy);
  const host = hostOf(block.parse(sysdig).endpoint);
  return [
    ...Object.entries(block.parse(endpoints)).map(([path, endpoint]) => ({
      path,
      endpoint,
      key: `proxy.endpoints.${path}`,
    })),
    ...Object.entries(old)
      .filter(([path]) => path.startsWith('/'))
      .map(([path, endpoint]) => ({ path, endpoint, key: `proxy.${path}` })),
  ]
    .filter(
      ({ path, endpoint }) =>
        isForSysdig(path, endpoint, host) && isCredentialed(endpoint),
    )
    .map(({ key }) => ({
      key,
      problem:
        "It is the proxy block of Sysdig's own document. Through it everybody who is signed in could read everything at Sysdig that the token can.",
      fix: 'Remove the block, and set sysdig.endpoint and sysdig.token instead (environment variables SYSDIG_SECURE_ENDPOINT and SYSDIG_SECURE_TOKEN).',
    }));
}

import type { IncomingHttpHeaders } from 'node:http';
import { toSegments, type ProxyRule } from './ProxyRule';

/** What is known of a request to the proxy before anything is decoded. */
export interface ProxyRequest {
  method: string;
  /** Path and query as the client sent them, behind the place of the proxy. */
  target: string;
  headers: IncomingHttpHeaders;
}

/** Names of namespaces, pods and groups. Nothing in it can be encoded or can leave its place. */
const NAME = /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;
const PLAIN_PATH = /^(?:\/[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?)+$/;

/**
 * What logs and lists may be asked with. Not among it: `follow` and `watch`, which keep a connection for ever, and
 * `insecureSkipTLSVerifyBackend`, which lets the cluster trust anybody.
 */
const PARAMETERS: ReadonlySet<string> = new Set([
  'container',
  'previous',
  'tailLines',
  'limitBytes',
  'sinceSeconds',
  'sinceTime',
  'timestamps',
  'fieldSelector',
  'labelSelector',
  'limit',
  'continue',
]);

/** Headers by which a client would act as somebody else, or as another request. */
const FORBIDDEN_HEADER =
  /^(?:impersonate-|x-remote-|x-(?:http-)?method(?:-override)?$|backstage-kubernetes-authorization$)/;

function isUpgrade({ connection, upgrade }: IncomingHttpHeaders): boolean {
  return (
    upgrade !== undefined ||
    (connection ?? '')
      .toLocaleLowerCase('en-US')
      .split(',')
      .some(token => token.trim() === 'upgrade')
  );
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  const length = headers['content-length'];
  return (
    headers['transfer-encoding'] !== undefined ||
    (length !== undefined && length !== '0')
  );
}

function matches(rule: ProxyRule, method: string, segments: string[]): boolean {
  return (
    rule.method === method &&
    rule.segments.length === segments.length &&
    rule.segments.every((expected, index) =>
      expected === '*'
        ? NAME.test(segments[index])
        : expected === segments[index],
    )
  );
}

/**
 * Why a request may not pass the proxy, as a plain sentence; undefined when it may. Judges the text that goes to the
 * cluster, not a decoded form of it, so that there is nothing to understand in two ways.
 */
export function judgeProxyRequest(
  { method, target, headers }: ProxyRequest,
  rules: readonly ProxyRule[],
): string | undefined {
  if (isUpgrade(headers)) {
    return 'Commands in pods and other lasting connections are switched off in this portal.';
  }
  const forbidden = Object.keys(headers).find(name =>
    FORBIDDEN_HEADER.test(name),
  );
  if (forbidden) {
    return `The header ${forbidden} may not be sent through the portal.`;
  }
  const [path, ...queries] = target.split('?');
  const segments = toSegments(path);
  if (
    !PLAIN_PATH.test(path) ||
    !rules.some(rule => matches(rule, method, segments))
  ) {
    return "The portal passes on only what its operators allow, which is by default to read the logs and events of pods. An operator can allow more with kubernetes.portal.proxy.allow in the portal's configuration.";
  }
  if (method === 'GET' && hasBody(headers)) {
    return 'A question to a cluster may not have a body.';
  }
  const query = queries.join('?');
  // Some servers take a semicolon for the end of a parameter.
  const names = query.includes(';')
    ? [';']
    : [...new URLSearchParams(query).keys()];
  const parameter = names.find(name => !PARAMETERS.has(name));
  return parameter === undefined
    ? undefined
    : `Only these parameters may be sent through the portal: ${[
        ...PARAMETERS,
      ].join(', ')}.`;
}

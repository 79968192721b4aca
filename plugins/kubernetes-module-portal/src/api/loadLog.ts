import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type { Envelope } from '@internal/vendor-common';
import { parseJson, proxyGet } from './proxyGet';
import { readEnd } from './readEnd';
import { readProxyError, readStatusMessage } from './readProxyError';

/** As many of the newest lines of a log are fetched. */
export const LOG_LINES = 1000;

const MAX_CHARACTERS = 1_000_000;

/** As many lines are asked for, and fewer where these are more than so many bytes. Lines may be of any length. */
const ATTEMPTS = [
  { lines: LOG_LINES, bytes: 20_000_000 },
  { lines: 100, bytes: 20_000_000 },
  { lines: 10, bytes: 20_000_000 },
  { lines: 1, bytes: Infinity },
];

/** Which log. */
export interface LogQuestion {
  cluster: string;
  namespace: string;
  pod: string;
  container: string;
  /** Of the run before the present one. */
  previous: boolean;
}

/** A log, or why there is none. */
export interface ContainerLog {
  text: string;
  /** There is no run before the present one, or the container has not started yet. */
  absent?: 'noPrevious' | 'notStarted';
  /** Older lines were left out, because of their number or of their size. */
  cut?: {
    by: 'number' | 'size';
    /** How many lines there are; 0 when there is only the end of a single one. */
    lines: number;
  };
}

function findAbsence(message: string | undefined) {
  if (message?.includes('previous terminated container')) {
    return 'noPrevious' as const;
  }
  return message && /waiting to start|is not available/.test(message)
    ? ('notStarted' as const)
    : undefined;
}

const countLines = (text: string) =>
  text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/**
 * As much of the end of a log as a page can show, without half a line where that can be.
 *
 * @param asked - how many lines were asked for.
 */
function cutLog(body: string, asked: number): ContainerLog {
  if (body.length <= MAX_CHARACTERS) {
    const lines = countLines(body);
    const by = asked < LOG_LINES ? 'size' : 'number';
    return { text: body, cut: lines >= asked ? { by, lines } : undefined };
  }
  const end = body.slice(-MAX_CHARACTERS);
  const isWhole = body.at(-MAX_CHARACTERS - 1) === '\n';
  const text = isWhole ? end : end.slice(end.indexOf('\n') + 1);
  return end.trimEnd().includes('\n') || isWhole
    ? { text, cut: { by: 'size', lines: countLines(text) } }
    : { text: end, cut: { by: 'size', lines: 0 } };
}

/** The end of the newest lines, as many as can be fetched. */
async function fetchEnd(
  kubernetes: KubernetesApi,
  { cluster, namespace, pod, container, previous }: LogQuestion,
  signal?: AbortSignal,
) {
  for (const { lines, bytes } of ATTEMPTS) {
    const query = new URLSearchParams({ container, tailLines: String(lines) });
    if (previous) {
      query.set('previous', 'true');
    }
    const { response, body } = await proxyGet(kubernetes, {
      cluster,
      path: `/api/v1/namespaces/${encodeURIComponent(
        namespace,
      )}/pods/${encodeURIComponent(pod)}/log?${query}`,
      // One character more than is shown says whether a line begins there.
      read: each => readEnd(each, { characters: MAX_CHARACTERS + 1, bytes }),
      signal,
    });
    if (body !== undefined) {
      return { response, body, lines };
    }
  }
  throw new Error('The last attempt takes everything');
}

/**
 * The newest lines of a container's log, through the portal's proxy; needs `kubernetes.proxy`. Fewer than `LOG_LINES`
 * where these are too large to be fetched or shown.
 *
 * @throws VendorRequestError, see `readProxyError`.
 */
export async function loadLog(
  kubernetes: KubernetesApi,
  question: LogQuestion,
  signal?: AbortSignal,
): Promise<Envelope<ContainerLog>> {
  const { response, body, lines } = await fetchEnd(
    kubernetes,
    question,
    signal,
  );
  const envelope = (data: ContainerLog): Envelope<ContainerLog> => ({
    data,
    asOf: new Date().toISOString(),
    stale: false,
    truncated: false,
  });
  if (!response.ok) {
    const parsed = parseJson(body);
    const absent =
      response.status === 400
        ? findAbsence(readStatusMessage(parsed))
        : undefined;
    if (absent) {
      return envelope({ text: '', absent });
    }
    throw readProxyError(response, parsed, 'pods/log', question.cluster);
  }
  return envelope(cutLog(body, lines));
}

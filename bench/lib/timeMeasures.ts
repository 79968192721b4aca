import type { BrowserResult } from './Browser';
import type { Measure } from './Measure';
import { formatMs } from './units';

/** First pages one at a time with empty caches, and later ones at a pace that leaves the machine time. */
export interface TimedPages {
  first: BrowserResult;
  paced: BrowserResult;
}

/** How long pages and their requests took, with the words for a first page, later pages, and one request of these. */
export function timeMeasures(
  first: string,
  later: string,
  request: string,
): Array<Measure<TimedPages>> {
  const shares = ['p50', 'p95', 'p99'] as const;
  return [
    {
      title: `${first}, p50`,
      of: each => each.first.page.p50,
      format: formatMs,
    },
    {
      title: `${first}, slowest`,
      of: each => each.first.page.max,
      format: formatMs,
    },
    ...shares.map(share => ({
      title: `${later}, ${share}`,
      of: ({ paced }: TimedPages) => paced.page[share],
      format: formatMs,
    })),
    ...shares.map(share => ({
      title: `${request}, ${share}`,
      of: ({ paced }: TimedPages) => paced.request[share],
      format: formatMs,
    })),
  ];
}

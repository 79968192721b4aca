import type {
  LoadedAnswer,
  VendorReadRequest,
  VendorResponse,
} from '@internal/vendor-client';
import { reduceAlert } from '../reduce/reduceAlert';
import type { Repository } from '../repositories/Repository';
import {
  listPath,
  listQuery,
  type AlertListAddress,
  type AlertListPart,
} from './alertLists';
import type { AlertPage, AlertPass } from './AlertPass';
import { githubError } from './githubError';
import { nextPage, type PagePosition } from './nextPage';
import { readDisabled } from './readDisabled';

const PAGE_SIZE = 100;

/** What `readAlertPages` needs. */
export interface AlertPagesOptions {
  read(request: VendorReadRequest): Promise<VendorResponse>;
  repository: Repository;
  list: AlertListAddress;
  part: AlertListPart;
  maxPages: number;
  /** The last good answer, to ask which of its pages have changed. */
  previous?: LoadedAnswer<AlertPass>;
}

/** Pages of a part of a list, from the first; `truncated` when there are more. */
export interface AlertPages {
  kind: 'pages';
  pages: AlertPage[];
  truncated: boolean;
}

type Disabled = Extract<AlertPass, { kind: 'disabled' }>;

function samePosition(a?: PagePosition, b?: PagePosition): boolean {
  return a?.name === b?.name && a?.value === b?.value;
}

function readItems(
  body: unknown,
  { list }: AlertPagesOptions,
): Pick<AlertPage, 'alerts' | 'skipped'> {
  if (!Array.isArray(body)) {
    throw githubError(
      'BAD_RESPONSE',
      'GitHub answered with something else than a list of alerts. Try again later; if it stays so, the people who run this portal have to check apiBaseUrl in integrations.github.',
    );
  }
  const alerts = body.flatMap(item => reduceAlert(list.type, item) ?? []);
  return { alerts, skipped: body.length - alerts.length };
}

function toPage(
  response: VendorResponse,
  position: PagePosition | undefined,
  options: AlertPagesOptions,
): AlertPage {
  const items = readItems(response.body, options);
  const next = nextPage(response.headers.get('link'));
  const full = items.alerts.length + items.skipped >= PAGE_SIZE;
  const etag = response.headers.get('etag') ?? undefined;
  return {
    part: options.part,
    ...(position && { position }),
    // A full last page stays the same when another one comes after it.
    ...(etag && (next || !full) && { etag }),
    ...(next && { next }),
    ...items,
  };
}

async function readPage(
  position: PagePosition | undefined,
  options: AlertPagesOptions,
): Promise<AlertPage | Disabled> {
  const { read, repository, list, part, previous } = options;
  const known =
    previous?.data.kind === 'list'
      ? previous.data.pages.find(
          page => page.part === part && samePosition(page.position, position),
        )
      : undefined;
  const response = await read({
    path: listPath(repository, list.type),
    query: {
      ...listQuery(list, part),
      ...(position && { [position.name]: position.value }),
    },
    headers: known?.etag ? { 'if-none-match': known.etag } : {},
    accept304: known?.etag !== undefined,
    acceptStatus: [403, 404],
  });
  if (known && response.status === 304) {
    return known;
  }
  const reason = readDisabled(response);
  return reason
    ? { kind: 'disabled', reason }
    : toPage(response, position, options);
}

/**
 * Reads a part of one of GitHub's lists page by page, or only asks whether the pages of the last answer have changed, which
 * does not count against GitHub's limits.
 *
 * Ends on the last page, at `maxPages`, and where a page leads to one that was read already; the last two are marked as
 * truncated.
 *
 * @throws what `read` throws, so that no failure makes a list that only looks complete
 */
export async function readAlertPages(
  options: AlertPagesOptions,
): Promise<AlertPages | Disabled> {
  const pages: AlertPage[] = [];
  let position: PagePosition | undefined;
  for (;;) {
    const page = await readPage(position, options);
    if ('kind' in page) {
      return page;
    }
    pages.push(page);
    const { next } = page;
    if (!next) {
      return { kind: 'pages', pages, truncated: false };
    }
    if (
      pages.length >= options.maxPages ||
      pages.some(each => samePosition(each.position, next))
    ) {
      return { kind: 'pages', pages, truncated: true };
    }
    position = next;
  }
}

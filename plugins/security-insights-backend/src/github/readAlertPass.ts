import type { Alert } from '@internal/plugin-security-insights-common';
import { VendorError, type LoadedAnswer } from '@internal/vendor-client';
import { hasGenericPart } from './alertLists';
import type { AlertPage, AlertPass } from './AlertPass';
import {
  readAlertPages,
  type AlertPages,
  type AlertPagesOptions,
} from './readAlertPages';

/** What `readAlertPass` needs. `maxPages` holds for each part of the list. */
export type AlertPassOptions = Omit<AlertPagesOptions, 'part'>;

function isUnknownQuestion(error: unknown): boolean {
  return (
    error instanceof VendorError &&
    (error.code === 'NOT_FOUND' || error.code === 'REQUEST_REJECTED')
  );
}

/** Undefined when this GitHub knows no such question, which it has just answered for the repository without the kinds. */
async function readGenericPages(
  options: AlertPassOptions,
): Promise<AlertPages | undefined> {
  try {
    const answer = await readAlertPages({ ...options, part: 'generic' });
    return answer.kind === 'pages'
      ? answer
      : { kind: 'pages', pages: [], truncated: false };
  } catch (error) {
    if (isUnknownQuestion(error)) {
      return undefined;
    }
    throw error;
  }
}

function collectAlerts(pages: readonly AlertPage[]): Alert[] {
  const alerts = new Map<number, Alert>();
  for (const page of pages) {
    for (const alert of page.alerts) {
      // One that has moved to a later page in the meantime is newer there.
      alerts.set(alert.number, alert);
    }
  }
  return [...alerts.values()];
}

/**
 * Reads one of GitHub's lists, of secrets with the generic kinds that GitHub lists only when they are named. A failure of one
 * part is one of the whole list. Only where GitHub refuses the names, as older Enterprise Servers may, is the list without
 * them; it is truncated then.
 *
 * @throws what `read` throws, so that no failure makes a list that only looks complete
 */
export async function readAlertPass(
  options: AlertPassOptions,
): Promise<LoadedAnswer<AlertPass>> {
  const usual = await readAlertPages({ ...options, part: 'usual' });
  if (usual.kind === 'disabled') {
    return { data: usual };
  }
  const isAsked = hasGenericPart(options.list);
  const generic = isAsked ? await readGenericPages(options) : undefined;
  const withoutGeneric = isAsked && !generic;
  const pages = [...usual.pages, ...(generic?.pages ?? [])];
  return {
    truncated:
      usual.truncated || withoutGeneric || (generic?.truncated ?? false),
    data: {
      kind: 'list',
      pages,
      alerts: collectAlerts(pages),
      skipped: pages.reduce((sum, { skipped }) => sum + skipped, 0),
      withoutGeneric,
    },
  };
}

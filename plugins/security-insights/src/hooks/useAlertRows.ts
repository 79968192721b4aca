import { useCallback, useMemo, useState } from 'react';
import type { Alert } from '@internal/plugin-security-insights-common';

interface Changed {
  question: string;
  /** By id, with the place in the list that the alert had; -1 for one that was on another page. */
  alerts: ReadonlyMap<string, { alert: Alert; index: number }>;
}

/** The rows of a page, and how to change one. */
export interface AlertRows {
  rows: Alert[];
  /** An alert of the page, or one that was changed here. */
  find(id: string): Alert | undefined;
  /** Shows an alert as it is after a change. */
  replace(alert: Alert): void;
  /** Shows what the list says, and nothing else. */
  forget(): void;
}

const NONE: Changed['alerts'] = new Map();

/** Whether an alert of the list has changed again since it was changed here. */
function isLater(item: Alert, changed: Alert): boolean {
  return (
    item.updatedAt !== null &&
    changed.updatedAt !== null &&
    Date.parse(item.updatedAt) > Date.parse(changed.updatedAt)
  );
}

/**
 * The rows of a page, with what was changed here as it is now. A changed alert keeps its place, even when the list without
 * it is there already, until another question is asked, the reader refreshes, or the list has a later version of it.
 */
export function useAlertRows(
  items: readonly Alert[],
  question: string,
): AlertRows {
  const [changed, setChanged] = useState<Changed>({ question, alerts: NONE });
  if (changed.question !== question) {
    // For good: whoever comes back to a question finds what the list says by then.
    setChanged({ question, alerts: NONE });
  }
  const alerts = changed.question === question ? changed.alerts : NONE;

  const rows = useMemo(() => {
    const next = items.map(item => {
      const own = alerts.get(item.id)?.alert;
      return own && !isLater(item, own) ? own : item;
    });
    for (const { alert, index } of alerts.values()) {
      if (index >= 0 && !next.some(({ id }) => id === alert.id)) {
        next.splice(index, 0, alert);
      }
    }
    return next;
  }, [items, alerts]);

  const replace = useCallback(
    (alert: Alert) => {
      const index = rows.findIndex(({ id }) => id === alert.id);
      setChanged({
        question,
        alerts: new Map(alerts).set(alert.id, { alert, index }),
      });
    },
    [rows, alerts, question],
  );
  const forget = useCallback(
    () => setChanged({ question, alerts: NONE }),
    [question],
  );
  const find = (id: string) =>
    rows.find(row => row.id === id) ?? alerts.get(id)?.alert;
  return { rows, find, replace, forget };
}

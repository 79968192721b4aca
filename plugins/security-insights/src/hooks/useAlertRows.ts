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

/**
 * The rows of a page, with what was changed here as it is now. A changed alert keeps its place, even when the list without
 * it is there already, until another question is asked or the reader refreshes.
 */
export function useAlertRows(
  items: readonly Alert[],
  question: string,
): AlertRows {
  const [changed, setChanged] = useState<Changed>({ question, alerts: NONE });
  const alerts = changed.question === question ? changed.alerts : NONE;

  const rows = useMemo(() => {
    const next = items.map(item => alerts.get(item.id)?.alert ?? item);
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
    alerts.get(id)?.alert ?? rows.find(row => row.id === id);
  return { rows, find, replace, forget };
}

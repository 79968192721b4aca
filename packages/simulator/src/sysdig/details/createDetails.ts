import { knowsInUse, type ScanContext } from '../scans/presentScan';
import type { Scan } from '../scans/Scan';
import { buildDetail } from './buildDetail';

const KEPT = 20;

/** Gives the JSON text of a scan's details; made when first asked for, and kept for the scans asked for last. */
export function createDetails(context: ScanContext): (scan: Scan) => string {
  const kept = new Map<string, string>();
  return scan => {
    const key = `${scan.resultId} ${knowsInUse(scan, context)}`;
    const detail = kept.get(key) ?? JSON.stringify(buildDetail(scan, context));
    kept.delete(key);
    kept.set(key, detail);
    if (kept.size > KEPT) {
      const [oldest] = kept.keys();
      kept.delete(oldest);
    }
    return detail;
  };
}

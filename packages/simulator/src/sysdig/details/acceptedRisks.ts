import { createdAtOf, type ScanContext } from '../scans/presentScan';
import { hexId, uuid } from '../../random';
import type { Scan } from '../scans/Scan';

/** The accepted risks of a scan with the references that its vulnerabilities use, in the scan's own order. */
export function acceptedRisksOf(scan: Scan, context: ScanContext) {
  return (scan.acceptedRisks ?? []).map((risk, index) => {
    const createdAt = createdAtOf({ ...scan, ageHours: 700 }, context);
    const expires =
      risk.expiresInDays === null
        ? undefined
        : new Date(context.startedAt + risk.expiresInDays * 86_400_000)
            .toISOString()
            .slice(0, 10);
    return {
      ref: uuid(`risk ${scan.resultId} ${index}`),
      risk: {
        context: [{ type: 'imageName', value: scan.asset }],
        createdAt,
        description: risk.description,
        entityType: 'vulnerability',
        entityValue: '',
        expirationDate: expires,
        id: hexId(`risk ${scan.resultId} ${index}`, 16),
        reason: risk.reason,
        status: 'active',
        updatedAt: createdAt,
      },
    };
  });
}

import type { AcceptedRisk } from '@internal/plugin-sysdig-common';
import { z } from 'zod';
import { text, time } from './fields';

const riskSchema = z.object({
  reason: text,
  description: text,
  expirationDate: time,
  status: text,
});

/** The accepted risks of a scan by their reference. Those that Sysdig calls anything but active are left out. */
export function readRiskAccepts(
  raw: Record<string, unknown>,
): Map<string, AcceptedRisk> {
  const byRef = new Map<string, AcceptedRisk>();
  for (const [ref, item] of Object.entries(raw)) {
    const { data } = riskSchema.safeParse(item);
    const status = data?.status?.toLocaleLowerCase('en-US') ?? 'active';
    if (data && status === 'active') {
      byRef.set(ref, {
        reason: data.reason,
        description: data.description,
        expiresAt: data.expirationDate,
      });
    }
  }
  return byRef;
}

import type { Comparison } from './compare';

/** What did not work during a comparison. */
export function findFailures({ portal, passThrough }: Comparison): string[] {
  return Object.entries({ portal, passThrough }).flatMap(
    ([variant, { first, later, paced, vendorCalls }]) => {
      const results = [first, later, paced];
      const failed = results.reduce((sum, result) => sum + result.failed, 0);
      const reasons = results.flatMap(({ failures }) => failures);
      return [
        ...(failed > 0
          ? [`${failed} requests failed (${variant}): ${reasons.join('; ')}`]
          : []),
        ...(vendorCalls === 0
          ? [`No call reached the vendor (${variant}).`]
          : []),
      ];
    },
  );
}

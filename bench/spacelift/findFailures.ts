import type { VariantResult } from './measureVariant';

/** What did not work, as sentences. */
export function findFailures(
  variants: Record<'portal' | 'passThrough', VariantResult>,
): string[] {
  return Object.entries(variants).flatMap(([variant, { sizes }]) =>
    sizes.flatMap(({ pages, times }) => {
      const results = [pages.browser, times.first, times.later];
      const failed = results.reduce((sum, result) => sum + result.failed, 0);
      const reasons = results.flatMap(({ failures }) => failures);
      return [
        ...(failed > 0
          ? [`${failed} requests failed (${variant}): ${reasons.join('; ')}`]
          : []),
        ...(pages.vendor.calls === 0
          ? [`No call reached Spacelift (${variant}).`]
          : []),
      ];
    }),
  );
}

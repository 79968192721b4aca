/** GitHub's three lists of alerts, as in their addresses. */
export const alertKinds = [
  'code-scanning',
  'dependabot',
  'secret-scanning',
] as const;

/** One of GitHub's three lists of alerts. */
export type AlertKind = (typeof alertKinds)[number];

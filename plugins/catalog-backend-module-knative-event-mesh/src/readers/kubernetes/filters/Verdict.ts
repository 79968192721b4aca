/** Whether events are delivered; `maybe` when it depends on what is not known. */
export type Verdict = 'yes' | 'no' | 'maybe';

/** The verdict on conditions of which all must hold. */
export function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) {
    return 'no';
  }
  return verdicts.includes('maybe') ? 'maybe' : 'yes';
}

/** The verdict on conditions of which one must hold. */
export function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('yes')) {
    return 'yes';
  }
  return verdicts.includes('maybe') ? 'maybe' : 'no';
}

/** The verdict on a condition that must not hold. */
export function negate(verdict: Verdict): Verdict {
  const opposite = { yes: 'no', no: 'yes', maybe: 'maybe' } as const;
  return opposite[verdict];
}

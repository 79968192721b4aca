import { useState } from 'react';

/** What can be chosen, and what is. */
export interface SteadyChoiceOptions {
  /** Whose options these are, for example a pod's. The choice for another one begins anew. */
  of: string;
  options: readonly string[];
  /** What somebody chose; empty, or something that is gone, for nothing. */
  wanted: string;
  /** What is most likely wanted at the moment. */
  first?: string;
}

/**
 * What is shown of several things that change while one looks: what somebody chose, or else what was most likely wanted
 * when they began to look. Text that is being read must not become that of another pod because states have changed, so
 * the choice is made anew only when what is shown is gone. Undefined without options.
 */
export function useSteadyChoice({
  of,
  options,
  wanted,
  first = options[0],
}: SteadyChoiceOptions): string | undefined {
  const [kept, keep] = useState<{ of: string; choice?: string }>({ of });
  const before = kept.of === of ? kept.choice : undefined;
  const choice = [wanted, before].find(
    each => each !== undefined && options.includes(each),
  );
  const shown = choice ?? first;
  if (kept.of !== of || kept.choice !== shown) {
    keep({ of, choice: shown });
  }
  return shown;
}

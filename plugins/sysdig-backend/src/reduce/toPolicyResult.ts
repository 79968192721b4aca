import type { PolicyResult } from '@internal/plugin-sysdig-common';

const byWord: ReadonlyMap<string, PolicyResult> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['accepted', 'accepted'],
  ['nopolicy', 'noPolicy'],
  ['notapplicable', 'notApplicable'],
]);

/** Sysdig's word for the outcome of its policies. No word is `notEvaluated`, an unheard one `unknown`. */
export function toPolicyResult(word: string | null): PolicyResult {
  if (word === null) {
    return 'notEvaluated';
  }
  return byWord.get(word.toLocaleLowerCase('en-US')) ?? 'unknown';
}

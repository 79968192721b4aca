import { closely } from '../lib/pace';
import { httpSend, type Fetched } from '../lib/httpSend';
import { distributionOf, type Distribution } from '../lib/percentiles';
import { step } from '../lib/step';
import { otherPaths } from './pages';
import type { RunningBackend } from './RunningBackend';

/** One kind of answer of the portal. */
export interface AnswerResult {
  title: string;
  wireBytes: number;
  bodyBytes: number;
  /** Milliseconds. */
  request: Distribution;
}

const TIMES = 20;

/** What single answers of the portal cost while the list of stacks is in the cache, one request at a time. */
export async function measureAnswers(
  running: RunningBackend,
): Promise<AnswerResult[]> {
  step('Single answers of the portal');
  const results: AnswerResult[] = [];
  for (const [title, path] of otherPaths) {
    const answers: Fetched[] = [];
    await closely(Array.from({ length: TIMES }), 1, async () => {
      const answer = await httpSend(running.url + path, running.tokens[0]);
      if (answer.status !== 200) {
        throw new Error(`${path} answered ${answer.status}.`);
      }
      answers.push(answer);
    });
    const [{ wireBytes, bodyBytes }] = answers;
    const request = distributionOf(answers.map(({ ms }) => ms));
    results.push({ title, wireBytes, bodyBytes, request });
  }
  return results;
}

import { z } from 'zod';
import { number, text } from '../objects';

/** One of `errors` in the answer for a cluster, by the stock backend or by ours. */
export const fetchError = z.object({
  errorType: text,
  statusCode: number,
  /** Of the list that it concerns; without it, it concerns all that was asked. */
  resourcePath: text,
  message: text,
  asOf: text,
  code: text,
});

/** An error as the backend describes it. */
export type FetchError = z.output<typeof fetchError>;

import { z } from 'zod';

/** What a benchmark asks one of its processes. */
export const questionSchema = z.object({
  id: z.number(),
  question: z.string(),
  payload: z.unknown().optional(),
});

/** What the process answers. */
export const answerSchema = z.object({
  id: z.number(),
  value: z.unknown().optional(),
  error: z.string().optional(),
});

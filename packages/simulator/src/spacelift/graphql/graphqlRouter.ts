import express, { Router } from 'express';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import type { OperationCounts } from '../OperationCounts';
import { answerQuestion, type AnswerOptions } from './answerQuestion';
import { parseQuestion, type Question } from './parseQuestion';

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function tryToParse(
  text: string,
  operationName: string | undefined,
): Question | GraphQLError {
  try {
    return parseQuestion(text, operationName);
  } catch (error) {
    if (error instanceof GraphQLError) {
      return error;
    }
    throw error;
  }
}

/** `POST /graphql`. Whatever fails inside comes with HTTP 200 and `errors`, unless a fault says otherwise. */
export function createGraphqlRouter(
  options: AnswerOptions & { counts: OperationCounts },
): Router {
  const router = Router();

  router.post('/graphql', express.json({ limit: '1mb' }), (req, res, next) => {
    const { query, variables, operationName } = parseBody(bodySchema, req);
    const parsed = tryToParse(query, operationName ?? undefined);
    if (parsed instanceof GraphQLError) {
      const { message, locations } = parsed;
      res.json({ errors: [{ message, locations }], data: null });
      return;
    }
    const done = options.counts.begin(
      parsed.rootFields.map(({ name }) => name),
      parsed.name,
    );
    res.once('close', done);
    const question = {
      ...parsed,
      text: query,
      variables: variables ?? undefined,
    };
    answerQuestion(req, res, { ...options, question }).catch(next);
  });
  return router;
}

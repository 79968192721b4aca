import { setTimeout as wait } from 'node:timers/promises';
import express, { Router, type Request, type Response } from 'express';
import { graphql, GraphQLError } from 'graphql';
import { z } from 'zod';
import { parseBody } from '../../http/parseBody';
import { recordFault } from '../../http/recordRequests';
import { failOperation } from '../faults/failOperation';
import { findUnknownFields } from '../faults/findUnknownFields';
import type { GraphqlFault, GraphqlFaults } from '../faults/GraphqlFaults';
import { rewriteAnswer } from '../faults/rewriteAnswer';
import type { TokenStore } from '../keys/TokenStore';
import type { OperationCounts } from '../OperationCounts';
import type { SpaceliftWorld } from '../world/SpaceliftWorld';
import { apiKeyUser } from './apiKeyUser';
import type { GraphContext } from './context';
import { toAnswer } from './GraphqlAnswer';
import { mutations } from './mutations';
import { parseQuestion, type Question } from './parseQuestion';
import { queries } from './queries';
import { schema } from './schema';

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

type Body = z.infer<typeof bodySchema>;

/** What the GraphQL endpoint is made of. */
export interface GraphqlOptions {
  world: SpaceliftWorld;
  tokens: TokenStore;
  faults: GraphqlFaults;
  counts: OperationCounts;
}

function execute(context: GraphContext, body: Body) {
  return graphql({
    schema,
    source: body.query,
    rootValue: {
      ...queries(context),
      ...mutations(context),
      apiKeyUser: (args: { id: string; secret: string }) =>
        apiKeyUser(context, args),
    },
    variableValues: body.variables ?? undefined,
    operationName: body.operationName ?? undefined,
  }).then(toAnswer);
}

function unknownFields({ document }: Question, fault: GraphqlFault) {
  return fault.kind === 'unknown-field'
    ? findUnknownFields(document, fault.field ?? 'isDrifted')
    : [];
}

function takeFaults(
  req: Request,
  question: Question,
  { faults }: GraphqlOptions,
): GraphqlFault[] {
  const taken = faults.take(
    {
      fields: question.rootFields.map(({ name }) => name),
      name: question.name,
    },
    fault =>
      fault.kind !== 'unknown-field' ||
      unknownFields(question, fault).length > 0,
  );
  for (const { kind } of taken) {
    recordFault(req, kind);
  }
  return taken;
}

async function answerQuestion(
  req: Request,
  res: Response,
  options: GraphqlOptions & { body: Body; question: Question },
): Promise<void> {
  const { world, tokens, body, question } = options;
  const faults = takeFaults(req, question, options);
  for (const { kind, latencyMs = 1000 } of faults) {
    if (kind === 'latency') {
      await wait(latencyMs, undefined, { ref: false });
    }
  }
  const refused = faults.flatMap(fault => unknownFields(question, fault));
  if (refused.length > 0) {
    const status = faults.find(({ kind }) => kind === 'unknown-field')?.status;
    res.status(status ?? 200).json({ errors: refused, data: null });
    return;
  }

  const run = () => {
    world.catchUp();
    const anonymous = faults.some(
      ({ kind }) => kind === 'empty-when-unauthenticated',
    );
    return execute(
      {
        world,
        tokens,
        session: anonymous
          ? null
          : tokens.find(req.get('authorization'), world.now()),
        metadata: req.get('spacelift-user-provided-run-metadata'),
      },
      body,
    );
  };
  for (const fault of faults) {
    if (fault.applied) {
      await run();
    }
    if (failOperation(req, res, { question, fault })) {
      return;
    }
  }
  const answer = await run();
  res.json(
    faults.reduce(
      (rewritten, fault) => rewriteAnswer(rewritten, question, fault),
      answer,
    ),
  );
}

/** `POST /graphql`. Whatever fails inside comes with HTTP 200 and `errors`, unless a fault says otherwise. */
export function createGraphqlRouter(options: GraphqlOptions): Router {
  const router = Router();
  router.use(express.json({ limit: '1mb' }));

  router.post('/graphql', (req, res, next) => {
    const body = parseBody(bodySchema, req);
    let question: Question;
    try {
      question = parseQuestion(body.query, body.operationName ?? undefined);
    } catch (error) {
      if (!(error instanceof GraphQLError)) {
        throw error;
      }
      const { message, locations } = error;
      res.json({ errors: [{ message, locations }], data: null });
      return;
    }
    const done = options.counts.begin(
      question.rootFields.map(({ name }) => name),
      question.name,
    );
    res.once('close', done);
    answerQuestion(req, res, { ...options, body, question }).catch(next);
  });
  return router;
}

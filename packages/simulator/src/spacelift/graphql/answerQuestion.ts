import { setTimeout as wait } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { graphql } from 'graphql';
import { recordFault } from '../../http/recordRequests';
import { concernsQuestion } from '../faults/concernsQuestion';
import { failOperation } from '../faults/failOperation';
import { findUnknownFields } from '../faults/findUnknownFields';
import type { GraphqlFault, GraphqlFaults } from '../faults/GraphqlFaults';
import { rewriteAnswer } from '../faults/rewriteAnswer';
import type { TokenStore } from '../keys/TokenStore';
import type { SpaceliftWorld } from '../world/SpaceliftWorld';
import { toAnswer, type GraphqlAnswer } from './GraphqlAnswer';
import { mutations } from './mutations';
import type { Question } from './parseQuestion';
import { queries } from './queries';
import { schema } from './schema';

/** What answers are made from. */
export interface AnswerOptions {
  world: SpaceliftWorld;
  tokens: TokenStore;
  faults: GraphqlFaults;
}

/** A question with everything that came along with it. */
export interface AskedQuestion extends Question {
  text: string;
  variables: Record<string, unknown> | undefined;
}

function execute(
  req: Request,
  { text, variables, name }: AskedQuestion,
  options: AnswerOptions & { anonymous: boolean },
): Promise<GraphqlAnswer> {
  const { world, tokens, anonymous } = options;
  world.catchUp();
  const context = {
    world,
    tokens,
    session: anonymous
      ? null
      : tokens.find(req.get('authorization'), world.now()),
    metadata: req.get('spacelift-user-provided-run-metadata'),
  };
  return graphql({
    schema,
    source: text,
    rootValue: { ...queries(context), ...mutations(context) },
    variableValues: variables,
    operationName: name,
  }).then(toAnswer);
}

function unknownFields({ document }: Question, fault: GraphqlFault) {
  return fault.kind === 'unknown-field' && fault.field
    ? findUnknownFields(document, fault.field)
    : [];
}

function takeFaults(
  req: Request,
  question: Question,
  faults: GraphqlFaults,
): GraphqlFault[] {
  const { rootFields, name } = question;
  const taken = faults.take(
    { fields: rootFields.map(field => field.name), name },
    fault => concernsQuestion(fault, question),
  );
  for (const { kind } of taken) {
    recordFault(req, kind);
  }
  return taken;
}

async function delay(faults: GraphqlFault[]): Promise<void> {
  for (const { kind, latencyMs } of faults) {
    if (kind === 'latency') {
      await wait(latencyMs ?? 1000, undefined, { ref: false });
    }
  }
}

/** Answers one question, or does to the request what the failures say that are switched on for it. */
export async function answerQuestion(
  req: Request,
  res: Response,
  options: AnswerOptions & { question: AskedQuestion },
): Promise<void> {
  const { question } = options;
  const faults = takeFaults(req, question, options.faults);
  await delay(faults);

  const refused = faults.flatMap(fault => unknownFields(question, fault));
  if (refused.length > 0) {
    const status = faults.find(({ kind }) => kind === 'unknown-field')?.status;
    res.status(status ?? 200).json({ errors: refused, data: null });
    return;
  }

  const anonymous = faults.some(
    ({ kind }) => kind === 'empty-when-unauthenticated',
  );
  for (const fault of faults) {
    if (fault.applied) {
      await execute(req, question, { ...options, anonymous });
    }
    if (failOperation(req, res, { question, fault })) {
      return;
    }
  }

  const answer = await execute(req, question, { ...options, anonymous });
  res.json(
    faults.reduce(
      (rewritten, fault) => rewriteAnswer(rewritten, question, fault),
      answer,
    ),
  );
}

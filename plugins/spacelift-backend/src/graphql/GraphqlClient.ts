import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock, VendorClient } from '@internal/vendor-client';
import type { FailureReporter } from './FailureReporter';
import { forbidden, rejected, unusable } from './graphqlErrors';
import type { Operation } from './Operation';
import { viewerOperation } from '../operations/viewerOperation';
import { SchemaMemory } from './SchemaMemory';
import { sendOperation } from './sendOperation';
import { spaceliftError } from './spaceliftError';
import type { TokenService } from './TokenService';

const MAX_SCHEMA_ROUNDS = 3;

/** What `GraphqlClient` needs. */
export interface GraphqlClientOptions {
  vendor: VendorClient;
  tokens: TokenService;
  reporter: FailureReporter;
  logger: LoggerService;
  clock: Clock;
}

/** How an operation ended: with an answer, or as one does to a token that is not accepted. */
type Ending<T> = { answer: T | null } | { signedOut: true };

/**
 * Speaks GraphQL with Spacelift, with the portal's token. Nearly everything arrives with HTTP 200, so that the answers
 * are judged here: a token that has ended is renewed once, an empty list is believed only to a good token, and fields
 * that an older installation does not know are left out from then on.
 */
export class GraphqlClient {
  /** What this Spacelift does not know. */
  readonly schema: SchemaMemory;

  constructor(private readonly options: GraphqlClientOptions) {
    this.schema = new SchemaMemory(options.logger, options.clock);
  }

  /**
   * Asks. Null when Spacelift has no such thing, or does not show it to the key.
   *
   * @throws VendorError
   */
  async query<T>(operation: Operation<T>): Promise<T | null> {
    const { tokens, reporter } = this.options;
    return reporter.watch(operation.name, async () => {
      const token = await tokens.get();
      const first = await this.ask(operation, token);
      if ('answer' in first) {
        return first.answer;
      }
      tokens.reject(token);
      const renewed = await tokens.get();
      const second = await this.ask(operation, renewed);
      if ('answer' in second) {
        return second.answer;
      }
      throw (await this.isSignedIn(renewed)) ? forbidden() : rejected();
    });
  }

  /**
   * Changes something; sent exactly once, whatever happens.
   *
   * @throws VendorError, `uncertain` when the change may have been made all the same
   */
  async mutate<T>(
    operation: Operation<T>,
    headers: Readonly<Record<string, string>>,
  ): Promise<T> {
    const { tokens, reporter } = this.options;
    return reporter.watch(operation.name, async () => {
      const token = await tokens.get();
      const { data, problem } = await sendOperation(this.options.vendor, {
        name: operation.name,
        text: operation.write(this.schema.isUnknown),
        variables: operation.variables,
        token,
        write: true,
        headers,
      });
      const answer = operation.read(data);
      if (answer !== undefined && answer !== null) {
        return answer;
      }
      switch (problem?.kind) {
        case 'unauthorized':
          if (await this.isSignedIn(token)) {
            throw forbidden();
          }
          tokens.reject(token);
          throw rejected();
        case 'notFound':
          throw spaceliftError(
            'NOT_FOUND',
            "Spacelift does not have this, or does not show it to the portal's API key.",
          );
        case 'refused':
          throw spaceliftError(
            'CONFLICT',
            'Spacelift refused, and nothing was started. The stack may have been locked, disabled or changed in the meantime; look at it in Spacelift.',
          );
        case 'unknownFields':
          // Not repeated although nothing was executed; the next attempt leaves the fields out.
          this.schema.note(problem.fields);
          throw spaceliftError(
            'BAD_RESPONSE',
            'This Spacelift is older than the portal expected, and nothing was started. Try again.',
          );
        default:
          throw unusable(true);
      }
    });
  }

  private async ask<T>(
    operation: Operation<T>,
    token: string,
  ): Promise<Ending<T>> {
    for (let round = 0; ; round++) {
      const text = operation.write(this.schema.isUnknown);
      const { name, variables } = operation;
      const { data, problem } = await sendOperation(this.options.vendor, {
        name,
        text,
        variables,
        token,
      });
      const answer = operation.read(data);
      if (answer !== undefined && answer !== null) {
        if (problem) {
          this.options.logger.debug(`Spacelift answered ${name} only in part`);
        }
        return operation.looksSignedOut?.(answer) &&
          !(await this.isSignedIn(token))
          ? { signedOut: true }
          : { answer };
      }
      if (problem?.kind === 'unauthorized') {
        return { signedOut: true };
      }
      if (problem?.kind === 'notFound' || (answer === null && !problem)) {
        return { answer: null };
      }
      if (problem?.kind !== 'unknownFields' || round >= MAX_SCHEMA_ROUNDS) {
        throw unusable();
      }
      this.schema.note(problem.fields);
      if (operation.write(this.schema.isUnknown) === text) {
        throw unusable();
      }
    }
  }

  private async isSignedIn(token: string): Promise<boolean> {
    const viewer = viewerOperation();
    const { data, problem } = await sendOperation(this.options.vendor, {
      name: viewer.name,
      text: viewer.write(this.schema.isUnknown),
      variables: viewer.variables,
      token,
    });
    const answer = viewer.read(data);
    if (answer === undefined && !problem) {
      throw unusable();
    }
    return Boolean(answer);
  }
}

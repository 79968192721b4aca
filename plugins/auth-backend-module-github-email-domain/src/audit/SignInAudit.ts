import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { SignInError } from '../errors/SignInError';
import { Identity } from '../identity/matchIdentity';
import { Attempt } from '../provider/Attempt';

/**
 * Audit events of the provider, all under the id `sign-in` (`sign-out` for
 * the end): interactive sign-ins, every refusal, and refreshes at low
 * severity, because each page load makes one. Holds the account, the admitted
 * address and the reason; never a token and never an address that was not admitted.
 *
 * An auditor that fails is logged and does not keep anybody from signing in.
 */
export class SignInAudit {
  readonly #auditor: AuditorService;
  readonly #logger: LoggerService;

  constructor(options: { auditor: AuditorService; logger: LoggerService }) {
    this.#auditor = options.auditor;
    this.#logger = options.logger;
  }

  /** Somebody is in. Break-glass sign-ins stand out. */
  async succeeded(attempt: Attempt, identity: Identity): Promise<void> {
    let severity: AuditorServiceEventSeverityLevel = 'low';
    if (attempt.kind === 'sign-in') {
      severity =
        attempt.verdict?.admittedBy === 'allow-user' ? 'high' : 'medium';
    }
    await this.#record('sign-in', severity, attempt.req, {
      ...describe(attempt),
      rule: identity.rule,
      entityRef: identity.entityRef,
    });
  }

  /** Somebody is not, and why. */
  async failed(
    attempt: Attempt,
    error: SignInError,
    outcome: { tokenRevoked: boolean },
  ): Promise<void> {
    const severity = error.code === 'GH_SCOPE_NOT_GRANTED' ? 'low' : 'medium';
    await this.#record(
      'sign-in',
      severity,
      attempt.req,
      {
        ...describe(attempt),
        reason: error.code,
        ...(error.detail && { detail: error.detail }),
        tokenRevoked: outcome.tokenRevoked,
      },
      error,
    );
  }

  /** A callback that never became a sign-in: forged, repeated or out of time. */
  async callbackRejected(req: Request): Promise<void> {
    await this.#record(
      'sign-in',
      'medium',
      req,
      { provider: 'github', kind: 'sign-in', reason: 'CALLBACK_REJECTED' },
      new Error('The callback did not belong to a sign-in of this browser'),
    );
  }

  /** Somebody left. */
  async signedOut(
    req: Request,
    account: { accountId: number; login: string } | undefined,
    outcome: { tokenRevoked: boolean },
  ): Promise<void> {
    await this.#record('sign-out', 'low', req, {
      provider: 'github',
      ...(account && { login: account.login, accountId: account.accountId }),
      tokenRevoked: outcome.tokenRevoked,
    });
  }

  async #record(
    eventId: string,
    severityLevel: AuditorServiceEventSeverityLevel,
    req: Request,
    meta: JsonObject,
    error?: Error,
  ): Promise<void> {
    try {
      const event = await this.#auditor.createEvent({
        eventId,
        severityLevel,
        request: withoutQuery(req),
        meta,
      });
      await (error ? event.fail({ error }) : event.success());
    } catch (failure) {
      this.#logger.error(
        `An audit event could not be written: ${stringifyError(failure)}`,
      );
    }
  }
}

/** The auditor writes the URL down, and that of a callback holds code and state. */
function withoutQuery(req: Request): Request {
  return Object.create(req, {
    originalUrl: { value: req.originalUrl.split('?')[0] },
  });
}

function describe(attempt: Attempt): JsonObject {
  const { kind, verdict, session, standIn } = attempt;
  const user = verdict?.user;
  const address = verdict?.addresses[0];
  return {
    provider: 'github',
    kind,
    ...(user && { login: user.login, accountId: user.id }),
    ...(!user &&
      kind === 'refresh' &&
      session && { login: session.login, accountId: session.accountId }),
    ...(verdict && { admittedBy: verdict.admittedBy }),
    ...(address && { address: address.address, domain: address.domain }),
    ...(standIn && { githubUnavailable: true }),
  };
}

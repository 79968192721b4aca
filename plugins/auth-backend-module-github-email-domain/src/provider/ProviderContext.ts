import { LoggerService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import { SignInAudit } from '../audit/SignInAudit';
import { GithubClient } from '../github/GithubClient';
import { GithubOAuth } from '../github/GithubOAuth';
import { CatalogUsers } from '../identity/CatalogUsers';
import { SignInPolicy } from '../policy/types';
import { RefreshGrants } from '../session/RefreshGrants';
import { SessionCookies } from '../session/SessionCookies';
import { SessionSeal } from '../session/SessionSeal';
import { VerdictMemory } from '../session/VerdictMemory';
import { Reachability } from './Reachability';

/** Everything that the steps of a sign-in share, made once per configured environment. */
export interface ProviderContext {
  policy: SignInPolicy;
  client: GithubClient;
  oauth: GithubOAuth;
  refreshGrants: RefreshGrants;
  /** Where a person looks after their addresses. */
  settingsUrl: string;
  /** Scopes that every session has; asking for others widens it. */
  baseScopes: ReadonlySet<string>;
  seal: SessionSeal;
  cookies: SessionCookies;
  memory: VerdictMemory;
  users: CatalogUsers;
  audit: SignInAudit;
  reachability: Reachability;
  /** Callbacks that reached {@link signIn}; the others failed before. */
  callbacks: WeakSet<Request>;
  logger: LoggerService;
}

/** All questions of one sign-in or refresh to GitHub together, in milliseconds. */
export const TOTAL_TIME_MS = 8_000;

/** The same once GitHub is known not to answer and the person can stay in without it. */
export const OUTAGE_TIME_MS = 1_000;

/** Revoking comes on top, and stays below ten seconds with it. */
export const REVOKE_TIME_MS = 1_500;

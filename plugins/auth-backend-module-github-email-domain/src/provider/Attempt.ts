import type { Request } from 'express';
import { Verdict } from '../policy/checkPerson';
import { Session } from '../session/session';

/**
 * One sign-in or refresh on its way through the authenticator and the
 * resolver, which otherwise share nothing but the profile.
 */
export interface Attempt {
  kind: 'sign-in' | 'refresh';
  req: Request;
  /** Token to revoke when the policy says no. */
  accessToken?: string;
  /** The session that is being refreshed, or that was there before this sign-in. */
  session?: Session;
  /** A refusal concerns the new token only: a running session asked for more rights. */
  keepSession?: boolean;
  /** GitHub was down, and an earlier verdict was used. */
  standIn?: boolean;
  verdict?: Verdict;
}

/** What the authenticator hands to the resolver; never leaves the backend. */
export interface GithubProfile {
  attempt: Attempt;
  verdict: Verdict;
}

import { presentSimpleUser } from '../rest/present/presentUser';
import type { GithubWorld } from '../world/GithubWorld';
import type { AnyAlert, Closing } from './types';

/** What presenting an alert needs beside the alert. */
export interface Presenting {
  world: GithubWorld;
  origin: string;
  /** Address of the list in the REST API. */
  apiUrl: string;
  /** Address of the list for people. */
  htmlUrl: string;
}

/** A time as GitHub writes it: to the second. */
export function presentTime(time: Date): string;
export function presentTime(time: Date | null | undefined): string | null;
export function presentTime(time: Date | null | undefined): string | null {
  return time ? time.toISOString().replace(/\.\d{3}Z$/, 'Z') : null;
}

/** A person in an alert; null for nobody. Apps have accounts of their own kind. */
export function presentActor(
  { world, origin }: Presenting,
  login: string | null | undefined,
) {
  if (!login) {
    return null;
  }
  const user = world.findUser(login);
  return user
    ? presentSimpleUser(user, origin)
    : {
        ...presentSimpleUser({ login, id: 1, nodeId: 'BOT_sim1' }, origin),
        type: 'Bot',
      };
}

/** The four fields of a dismissal; all null without one. */
export function presentDismissal(
  presenting: Presenting,
  closing: Closing | null,
) {
  return {
    dismissed_at: presentTime(closing?.at),
    dismissed_by: presentActor(presenting, closing?.by),
    dismissed_reason: closing?.reason ?? null,
    dismissed_comment: closing?.comment ?? null,
  };
}

/** What goes over the wire for an alert. */
export function presentAlert(
  alert: AnyAlert,
  shown: Record<string, unknown>,
): unknown {
  return alert.distort ? alert.distort(shown) : shown;
}

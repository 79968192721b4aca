import type { Request } from 'express';
import { callerOf } from '../rest/caller';

/** Login of whoever changes an alert; an App acts as its bot. */
export function actorOf(req: Request): string {
  const { kind, login } = callerOf(req);
  return kind === 'installation' ? 'callboard[bot]' : login;
}

import { AllowedUser } from './types';

/**
 * Whether `allowUsers` names this account. Numbers compare with the account
 * id, which is for ever; logins compare without regard to case and follow
 * whoever holds the login today.
 */
export function isBreakGlassUser(
  allowUsers: AllowedUser[],
  account: { id: number; login: string },
): boolean {
  return allowUsers.some(entry =>
    'id' in entry
      ? entry.id === account.id
      : entry.login === account.login.toLowerCase(),
  );
}

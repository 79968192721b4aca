import { z } from 'zod';

const FALLBACK_MS = 60_000;

const claimsSchema = z.object({ exp: z.number().positive() });

function readExp(jwt: string): number | undefined {
  const [, payload] = jwt.split('.');
  try {
    return claimsSchema.parse(
      JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8')),
    ).exp;
  } catch {
    return undefined;
  }
}

/**
 * Until when a token is good, in milliseconds: what Spacelift said, what the token itself says, or a minute from now.
 * What lies in the past is not believed, because then one of the two clocks is wrong.
 */
export function tokenExpiry(
  token: { jwt: string; validUntil: number | null },
  now: number,
): number {
  const said = [token.validUntil, readExp(token.jwt)].find(
    seconds => typeof seconds === 'number' && seconds * 1000 > now,
  );
  return said ? said * 1000 : now + FALLBACK_MS;
}

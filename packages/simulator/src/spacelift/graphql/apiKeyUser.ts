import { unauthorized, type GraphContext } from './context';

/** Arguments of `apiKeyUser`. */
export interface KeyArgs {
  id: string;
  secret: string;
}

/** Exchanges a key for a token: null for an unknown key, `unauthorized` for a wrong secret. */
export function apiKeyUser(
  { world, tokens }: GraphContext,
  { id, secret }: KeyArgs,
) {
  const { settings } = world;
  if (settings.unknownKey || id === '') {
    return null;
  }
  if (!settings.acceptKey || secret === '') {
    throw unauthorized();
  }
  const validUntil =
    Math.floor(world.now() / 1000) + settings.tokenLifetimeSeconds;
  const { jwt } = tokens.issue(id, validUntil);
  return {
    id: `api::${id}`,
    name: 'backstage',
    login: `api::${id}`,
    jwt,
    validUntil,
  };
}

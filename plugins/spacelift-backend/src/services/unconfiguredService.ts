import { operatorHint } from '../graphql/operatorHint';
import { spaceliftError } from '../graphql/spaceliftError';
import type { SpaceliftSettings } from '../settings/SpaceliftSettings';
import { describeSettings } from './describeSettings';
import type { SpaceliftService } from './SpaceliftService';

/** The service of a portal without Spacelift: everything but the status is refused. */
export function unconfiguredService(
  settings: SpaceliftSettings,
): SpaceliftService {
  const refuse = async () => {
    throw spaceliftError(
      'NOT_CONFIGURED',
      'Spacelift is not configured. The people who run this portal have to set spacelift.hostUrl, spacelift.apiKey and spacelift.apiSecret.',
    );
  };
  return {
    listStacks: refuse,
    readStack: refuse,
    entityStacks: refuse,
    listRuns: refuse,
    readRun: refuse,
    triggerRun: refuse,
    status: () => ({
      configured: false,
      host: null,
      client: null,
      hint: operatorHint('NOT_CONFIGURED'),
      stacks: null,
      unknownFields: [],
      ...describeSettings(settings),
    }),
  };
}

import type { ProviderOptions } from './ProviderOptions';

/** Soon after the start, and again until the catalog has answered, which it cannot before the portal has started. */
const SCHEDULE = {
  initialDelay: { seconds: 2 },
  frequency: { seconds: 15 },
  timeout: { minutes: 1 },
  scope: 'local',
} as const;

/**
 * Runs `work`, which asks the catalog, until it succeeds once.
 *
 * @param provider - name of the provider whose state it says
 */
export async function whenCatalogAnswers(
  provider: string,
  { logger, scheduler }: Pick<ProviderOptions, 'logger' | 'scheduler'>,
  work: () => Promise<void>,
): Promise<void> {
  const done = new AbortController();
  await scheduler.createScheduledTaskRunner(SCHEDULE).run({
    id: `${provider}:state`,
    signal: done.signal,
    fn: async () => {
      try {
        await work();
        done.abort();
      } catch (error) {
        logger.debug(
          `What the catalog has of ${provider} is not known yet: ${error}`,
        );
      }
    },
  });
}

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import searchPlugin from '@backstage/plugin-search-backend';
import searchEngine from './searchEngine';

describe('search engine', () => {
  it('is the embedded one on SQLite, and says so', async () => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const { server } = await startTestBackend({
      features: [logger.factory, searchPlugin, searchEngine],
    });
    expect(server.port()).toBeGreaterThan(0);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('Search engine: embedded'),
    );
  });
});

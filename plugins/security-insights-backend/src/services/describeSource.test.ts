import { findList } from '../github/alertLists';
import { readAlertPass } from '../github/readAlertPass';
import { githubError } from '../github/githubError';
import { ManualClock } from '@internal/vendor-client/testUtils';
import { repository } from '../__fixtures__/repository';
import { describeSource } from './describeSource';
import { findIncomplete } from './findIncomplete';
import type { ListOutcome } from './ListOutcome';

/** What a GitHub gives that does not know the names of the generic kinds of secrets. */
async function readOldServer(state: 'open' | 'dismissed') {
  const { data, truncated = false } = await readAlertPass({
    repository,
    list: findList('secret-scanning', state),
    maxPages: 1,
    read: async ({ query }) => {
      if (query?.secret_type) {
        throw githubError('REQUEST_REJECTED', 'Refused.');
      }
      return {
        status: 200,
        headers: new Headers(),
        body: [{ number: 1, state: state === 'open' ? 'open' : 'resolved' }],
      };
    },
  });
  const outcome: ListOutcome = {
    type: 'secret-scanning',
    state,
    envelope: {
      data,
      truncated,
      asOf: '2026-01-01T00:00:00.000Z',
      stale: false,
    },
  };
  return outcome;
}

describe('secrets of a GitHub that does not list the generic kinds', () => {
  const context = {
    repository,
    credentials: 'token' as const,
    clock: new ManualClock(),
  };

  it('are counted, and not called all of them', async () => {
    expect(describeSource(await readOldServer('open'), context)).toMatchObject({
      state: 'ok',
      open: 1,
      truncated: true,
      stale: false,
      message: expect.stringContaining('does not list private keys'),
      code: null,
    });
  });

  it('are not called all of them when they are closed either', async () => {
    expect(findIncomplete([await readOldServer('dismissed')])).toEqual([
      {
        type: 'secret-scanning',
        state: 'dismissed',
        reason: 'truncated',
        message: expect.stringContaining('does not list private keys'),
        asOf: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });
});

import { VendorError, type VendorResponse } from '@internal/vendor-client';
import { createRecordingLogger } from '@internal/vendor-client/testUtils';
import type { VendorErrorCode } from '@internal/vendor-common';
import { createGuardedRead } from './createGuardedRead';

const answer: VendorResponse = {
  status: 200,
  headers: new Headers(),
  body: {},
};

function setUp() {
  const failures = new Map<string, VendorErrorCode>();
  const logger = createRecordingLogger();
  const read = createGuardedRead(logger, {
    read: async ({ path }) => {
      const code = failures.get(path);
      if (code) {
        throw new VendorError({ code, vendor: 'sysdig', message: 'No.' });
      }
      return answer;
    },
  });
  return {
    failures,
    warnings: () => logger.messages('warn'),
    ask: (path: string) => read({ path }).catch(error => error.code),
  };
}

describe('createGuardedRead', () => {
  it('tells once which key to check while the token is refused, and again after a recovery', async () => {
    const { ask, failures, warnings } = setUp();
    failures.set('/a', 'CREDENTIALS_REJECTED');
    failures.set('/b', 'CREDENTIALS_REJECTED');
    expect(await ask('/a')).toBe('CREDENTIALS_REJECTED');
    await ask('/b');
    await ask('/a');
    expect(warnings()).toEqual([expect.stringContaining('sysdig.token')]);
    failures.delete('/a');
    expect(await ask('/a')).toBe(answer);
    await ask('/b');
    expect(warnings()).toHaveLength(2);
  });

  it('does not repeat a missing right because other routes work', async () => {
    const { ask, failures, warnings } = setUp();
    failures.set('/inventory', 'FORBIDDEN_BY_VENDOR');
    for (let round = 0; round < 3; round++) {
      await ask('/inventory');
      await ask('/runtime');
    }
    expect(warnings()).toEqual([expect.stringContaining('role')]);
  });

  it('takes single scans for one route', async () => {
    const { ask, failures, warnings } = setUp();
    failures.set('/v1/results/aa', 'FORBIDDEN_BY_VENDOR');
    failures.set('/v1/results/bb', 'FORBIDDEN_BY_VENDOR');
    await ask('/v1/results/aa');
    await ask('/v1/results/bb');
    expect(warnings()).toHaveLength(1);
  });

  it('leaves other failures to the client', async () => {
    const { ask, failures, warnings } = setUp();
    failures.set('/a', 'TIMEOUT');
    expect(await ask('/a')).toBe('TIMEOUT');
    expect(warnings()).toEqual([]);
  });
});

import {
  createRecordingLogger,
  useSimulator,
} from '@internal/vendor-client/testUtils';
import { startSysdigSimulator } from '@internal/simulator';
import { createSysdigClient } from './createSysdigClient';

const simulator = useSimulator(startSysdigSimulator);

describe('createSysdigClient', () => {
  it('opens two scans at once, lets a hundred wait, and sends the rest away for a moment', async () => {
    simulator().inject({ kind: 'hang' });
    const client = createSysdigClient({
      connection: { endpoint: new URL(simulator().url), token: 'x' },
      maxItems: 100,
      timeoutMs: 1000,
      logger: createRecordingLogger(),
    });
    const ids = Array.from({ length: 103 }, (_, index) => `abc${index}`);
    const reads = ids.map(id => client.readResult(id));
    await expect(reads[102]).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 5,
    });
    expect(client.status().calls).toBe(2);
    const others = Promise.allSettled(reads);
    await simulator().stop();
    const outcomes = await others;
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  });
});

import {
  createRecordingLogger,
  ManualClock,
} from '@internal/vendor-client/testUtils';
import { ClusterLog } from './ClusterLog';
import type { ListFailure } from './ListFailure';

const down: ListFailure = { code: 'UNREACHABLE', message: 'It is down.' };
const forbidden: ListFailure = {
  code: 'FORBIDDEN_BY_VENDOR',
  message: 'No.',
  vendorStatus: 403,
};

function setUp() {
  const logger = createRecordingLogger();
  const clock = new ManualClock();
  return { logger, clock, log: new ClusterLog(logger, clock) };
}

const pass = (pods?: ListFailure, services?: ListFailure) =>
  new Map([
    ['pods', pods],
    ['services', services],
  ]);

it('says once that a cluster fails, and once that it answers again', async () => {
  const { log, logger, clock } = setUp();
  log.passed('prod', pass(down, down));
  await clock.advance(30_000);
  log.passed('prod', pass(down, down));
  log.passed('dev', pass());
  log.passed('prod', pass());
  log.passed('prod', pass());
  expect(logger.messages('warn')).toEqual(['It is down.']);
  expect(logger.messages('info')).toEqual([
    'Cluster prod answers again after 30 seconds',
  ]);
  expect(logger.messages('debug')).toHaveLength(1);
});

it('says once which list fails, and not that the cluster does', () => {
  const { log, logger } = setUp();
  log.passed('prod', pass(undefined, forbidden));
  log.passed('prod', pass(undefined, forbidden));
  expect(logger.messages('warn')).toEqual([
    expect.stringContaining('may not list services'),
  ]);
  expect(logger.messages('info')).toEqual([]);
});

it('says it again when the list worked in between, or fails differently', () => {
  const { log, logger } = setUp();
  log.passed('prod', pass(undefined, forbidden));
  log.passed('prod', pass());
  log.passed('prod', pass(undefined, forbidden));
  log.passed('prod', pass(undefined, down));
  expect(logger.messages('warn')).toHaveLength(3);
});

it('does not blame the cluster for lists that say nothing about it', () => {
  const { log, logger } = setUp();
  log.listed('prod', new Map([['pods.metrics.k8s.io in shop', down]]));
  log.passed('prod', pass());
  expect(logger.messages('warn')).toHaveLength(1);
  expect(logger.messages('info')).toEqual([]);
});

it("leaves mistakes in people's annotations to their pages", () => {
  const { log, logger } = setUp();
  const rejected: ListFailure = { code: 'REQUEST_REJECTED', message: 'Odd.' };
  log.passed('prod', pass(rejected, rejected));
  expect(logger.messages('warn')).toEqual([]);
});

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

const rejected: ListFailure = { code: 'REQUEST_REJECTED', message: 'Odd.' };
const refused: ListFailure = {
  code: 'CREDENTIALS_REJECTED',
  message: 'Who?',
  vendorStatus: 401,
};
const unconfigured: ListFailure = { code: 'NOT_CONFIGURED', message: 'None.' };

const prod = { name: 'prod', namespace: 'shop', asPortal: true };
const dev = { ...prod, name: 'dev' };
const asPeople = { ...prod, asPortal: false };

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
  log.passed(prod, pass(down, down));
  await clock.advance(30_000);
  log.passed(prod, pass(down, down));
  log.passed(dev, pass());
  log.passed(prod, pass());
  log.passed(prod, pass());
  expect(logger.messages('warn')).toEqual(['It is down.']);
  expect(logger.messages('info')).toEqual([
    'Cluster prod answers again after 30 seconds',
  ]);
  expect(logger.messages('debug')).toHaveLength(1);
});

it('says once which list fails, and not that the cluster does', () => {
  const { log, logger } = setUp();
  log.passed(prod, pass(undefined, forbidden));
  log.passed(prod, pass(undefined, forbidden));
  expect(logger.messages('warn')).toEqual([
    expect.stringContaining('may not list services'),
  ]);
  expect(logger.messages('info')).toEqual([]);
});

it('says it again when the list worked in between, or fails differently', () => {
  const { log, logger } = setUp();
  log.passed(prod, pass(undefined, forbidden));
  log.passed(prod, pass());
  log.passed(prod, pass(undefined, forbidden));
  log.passed(prod, pass(undefined, down));
  expect(logger.messages('warn')).toHaveLength(3);
});

it('does not blame the cluster for lists that say nothing about it', () => {
  const { log, logger } = setUp();
  log.listed(prod, new Map([['pods.metrics.k8s.io in shop', down]]));
  log.passed(prod, pass());
  expect(logger.messages('warn')).toHaveLength(1);
  expect(logger.messages('info')).toEqual([]);
});

it.each([
  ["a mistake in somebody's annotation", prod, rejected],
  ['a right that one person lacks', asPeople, forbidden],
  ['a person whose token is refused', asPeople, refused],
])('says nothing of %s', (_what, asked, failure) => {
  const { log, logger } = setUp();
  for (let look = 0; look < 2; look++) {
    log.passed(asked, pass(failure, failure));
    log.passed(asked, pass(undefined, failure));
    log.passed(asked, pass());
    log.listed(asked, pass(failure));
  }
  expect(logger.lines).toEqual([]);
});

it('says that a cluster cannot be asked as it is configured, also where people sign in themselves', () => {
  const { log, logger } = setUp();
  log.passed(asPeople, pass(unconfigured, unconfigured));
  log.passed(asPeople, pass(unconfigured, unconfigured));
  expect(logger.messages('warn')).toEqual([
    expect.stringContaining(unconfigured.message),
  ]);
});

it('does not take a list that was rejected for the end of another failure', () => {
  const { log, logger } = setUp();
  log.passed(prod, pass(undefined, forbidden));
  log.passed(prod, pass(undefined, rejected));
  log.passed(prod, pass(undefined, forbidden));
  expect(logger.messages('warn')).toHaveLength(1);
});

it.each([forbidden, { code: 'BAD_RESPONSE', message: 'A page.' } as const])(
  'says once what all lists of a place lack, which is no failure of the cluster: %j',
  failure => {
    const { log, logger } = setUp();
    const elsewhere = { ...prod, namespace: 'payments' };
    for (let look = 0; look < 3; look++) {
      log.passed(elsewhere, pass(failure, failure));
      log.passed(prod, pass());
    }
    const [message, ...others] = logger.messages('warn');
    expect(message).toContain(
      `${failure.message} It concerns every list in payments.`,
    );
    expect(others).toEqual([]);
    expect(logger.messages('info')).toEqual([]);
  },
);

it('says once that a cluster is overloaded, which refuses now these and now those', () => {
  const { log, logger } = setUp();
  const limited: ListFailure = { code: 'RATE_LIMITED', message: 'Too often.' };
  log.passed(prod, pass(down, limited));
  log.passed(prod, pass(limited, down));
  log.passed(prod, pass(down, limited));
  expect(logger.messages('warn')).toEqual([down.message]);
});

it('does not take nothing that was asked for an answer', () => {
  const { log, logger } = setUp();
  log.passed(prod, pass(down, down));
  log.passed(prod, new Map());
  log.passed(prod, pass(rejected, rejected));
  log.passed(prod, pass(down, down));
  expect(logger.messages('warn')).toHaveLength(1);
  expect(logger.messages('info')).toEqual([]);
});

it('tells of questions about all namespaces apart', async () => {
  const { log, logger, clock } = setUp();
  const everywhere = { ...prod, namespace: undefined };
  for (let look = 0; look < 3; look++) {
    log.passed(everywhere, pass(down, down));
    log.passed(prod, pass());
    await clock.advance(10_000);
  }
  expect(logger.messages('warn')).toEqual([
    'It is down. It was asked about all namespaces.',
  ]);
  expect(logger.messages('info')).toEqual([]);
  log.passed(everywhere, pass());
  expect(logger.messages('info')).toEqual([
    'Cluster prod answers questions about all namespaces again after 30 seconds',
  ]);
});

it.each([
  refused,
  { code: 'BAD_RESPONSE', message: 'It is ill.', vendorStatus: 503 } as const,
])('calls the cluster failing for %j', failure => {
  const { log, logger } = setUp();
  log.passed(prod, pass(failure, failure));
  log.passed(prod, pass());
  expect(logger.messages('warn')).toEqual([failure.message]);
  expect(logger.messages('info')).toHaveLength(1);
});

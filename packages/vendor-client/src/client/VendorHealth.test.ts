import type { VendorErrorCode } from '@internal/vendor-common';
import { VendorError } from '../errors/VendorError';
import { createRecordingLogger, ManualClock } from '../testUtils';
import { VendorHealth } from './VendorHealth';

function setUp() {
  const clock = new ManualClock();
  const logger = createRecordingLogger();
  const health = new VendorHealth({
    vendor: { id: 'acme', title: 'Acme' },
    host: 'acme.example',
    logger,
    clock,
    hints: { CREDENTIALS_REJECTED: 'Check acme.token.' },
  });
  const fail = (code: VendorErrorCode, path = '/x') =>
    health.failed(
      new VendorError({ code, vendor: 'acme', message: `${code}.` }),
      path,
    );
  return { clock, logger, health, fail };
}

it('adds the operators’ hint, host and path to the line', () => {
  const { logger, health, fail } = setUp();
  fail('CREDENTIALS_REJECTED', '/things');
  expect(logger.lines).toEqual([
    {
      level: 'warn',
      message: 'CREDENTIALS_REJECTED. Check acme.token.',
      details: JSON.stringify({
        vendor: 'acme',
        host: 'acme.example',
        path: '/things',
        code: 'CREDENTIALS_REJECTED',
      }),
    },
  ]);
  expect(health.snapshot().lastFailure?.message).toBe('CREDENTIALS_REJECTED.');
});

it('warns once per cause until the vendor answers', () => {
  const { logger, health, fail } = setUp();
  fail('TIMEOUT');
  fail('TIMEOUT');
  fail('UNREACHABLE');
  fail('TIMEOUT');
  expect(logger.messages('warn')).toEqual(['TIMEOUT.', 'UNREACHABLE.']);
  health.succeeded('/x');
  fail('TIMEOUT');
  expect(logger.messages('warn')).toHaveLength(3);
});

it.each(['NOT_FOUND', 'CONFLICT', 'REQUEST_REJECTED'] as const)(
  '%s is an answer and no failure',
  code => {
    const { logger, health, fail } = setUp();
    fail('TIMEOUT');
    fail(code);
    expect(health.snapshot()).toMatchObject({ state: 'ok', failures: 1 });
    expect(logger.messages('warn')).toEqual(['TIMEOUT.']);
  },
);

it('names a forbidden path anew after it was allowed', () => {
  const { logger, health, fail } = setUp();
  fail('FORBIDDEN_BY_VENDOR');
  health.succeeded('/x');
  fail('FORBIDDEN_BY_VENDOR');
  expect(logger.messages('warn')).toHaveLength(2);
});

it('does not repeat a forbidden path because others are answered', () => {
  const { logger, health, fail } = setUp();
  for (let round = 0; round < 3; round++) {
    fail('FORBIDDEN_BY_VENDOR', '/forbidden');
    health.succeeded('/x');
  }
  expect(logger.messages('warn')).toHaveLength(1);
});

it('remembers, and warns of, a bounded number of forbidden paths', () => {
  const { logger, fail } = setUp();
  for (let path = 0; path < 500; path++) {
    fail('FORBIDDEN_BY_VENDOR', `/${path}`);
  }
  expect(logger.messages('warn')).toHaveLength(100);
  expect(logger.messages('debug')).toHaveLength(400);
});

it('tells since when it is in a state', async () => {
  const { clock, health, fail } = setUp();
  const start = clock.now();
  expect(health.snapshot()).toMatchObject({ state: 'unused', since: start });
  await clock.advance(1000);
  fail('TIMEOUT');
  await clock.advance(1000);
  fail('TIMEOUT');
  expect(health.snapshot()).toMatchObject({
    state: 'failing',
    since: start + 1000,
    lastFailureAt: start + 2000,
  });
});

import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ManualClock } from '@internal/vendor-client/testUtils';
import { createRunClaims } from './createRunClaims';
import type { RunClaim, RunClaims } from './RunClaims';

const SECOND = 1000;

// PostgreSQL as well, when BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING (or 18) names one.
const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
  disableDocker: true,
});

async function granted(
  answer: ReturnType<RunClaims['claim']>,
): Promise<RunClaim> {
  const result = await answer;
  if (!('claim' in result)) {
    throw new Error('The claim was not granted');
  }
  return result.claim;
}

describe.each(databases.eachSupportedId())('run claims in %s', id => {
  async function setUp() {
    const clock = new ManualClock();
    const database = mockServices.database({
      knex: await databases.init(id),
    });
    return {
      clock,
      claims: await createRunClaims({ database, clock }),
      replica: await createRunClaims({ database, clock }),
    };
  }

  it('row 17: one of many at once gets the right, on whichever replica', async () => {
    const { claims, replica } = await setUp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? claims : replica).claim('orders', 30 * SECOND),
      ),
    );
    expect(answers.filter(answer => 'claim' in answer)).toHaveLength(1);
    expect(answers.filter(answer => 'takenBy' in answer)).toEqual(
      Array.from({ length: 19 }, () => ({ takenBy: { runId: null } })),
    );
  });

  it('row 17: tells of the run until the end of the window', async () => {
    const { clock, claims, replica } = await setUp();
    const claim = await granted(claims.claim('orders', 30 * SECOND));
    await claim.keep(10 * SECOND, '01RUN');
    await clock.advance(9999);
    expect(await replica.claim('orders', SECOND)).toEqual({
      takenBy: { runId: '01RUN' },
    });
    await clock.advance(1);
    await granted(replica.claim('orders', SECOND));
  });

  it('does not mix stacks', async () => {
    const { claims } = await setUp();
    await granted(claims.claim('orders', SECOND));
    await granted(claims.claim('carts', SECOND));
    await granted(claims.claim("or'; drop table run_claims; --", SECOND));
    expect(await claims.claim('orders', SECOND)).toHaveProperty('takenBy');
  });

  it('is free after a release, and after the end of a caller that died', async () => {
    const { clock, claims } = await setUp();
    const first = await granted(claims.claim('orders', 30 * SECOND));
    await first.release();
    await granted(claims.claim('orders', 30 * SECOND));
    await clock.advance(30 * SECOND);
    expect(await claims.claim('orders', 30 * SECOND)).toHaveProperty('claim');
  });

  it('a claim that has ended cannot touch that of the next one', async () => {
    const { clock, claims } = await setUp();
    const late = await granted(claims.claim('orders', SECOND));
    await clock.advance(SECOND);
    await granted(claims.claim('orders', 30 * SECOND));
    await late.release();
    await late.keep(0, '01LATE');
    expect(await claims.claim('orders', SECOND)).toEqual({
      takenBy: { runId: null },
    });
  });
});

it('leaves the tables alone where operators migrate themselves', async () => {
  const knex = await databases.init('SQLITE_3');
  const skip = mockServices.database({ knex, migrations: { skip: true } });
  const claims = await createRunClaims({
    database: skip,
    clock: new ManualClock(),
  });
  await expect(claims.claim('orders', SECOND)).rejects.toThrow('run_claims');
});

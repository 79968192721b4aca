import * as fc from 'fast-check';
import { judgeStack } from './judgeStack';
import { reduceRun } from './reduceRun';
import { reduceRunDetail } from './reduceRunDetail';
import { reduceRunList } from './reduceRunList';
import { reduceStack, type StackFacts } from './reduceStack';
import { SpaceliftLinks } from './SpaceliftLinks';

const links = new SpaceliftLinks(new URL('https://acme.app.spacelift.io'));
const settings = { readOnly: false, protectedLabels: ['env:prod'] };

function facts(more: object = {}): StackFacts {
  const stack = reduceStack(
    { id: 'orders', state: 'FINISHED', ...more },
    links,
  );
  if (!stack) {
    throw new Error('The stack could not be read');
  }
  return stack;
}

describe('reduceStack', () => {
  it('row 6: needs nothing but an id', () => {
    expect(reduceStack({ id: 'orders' }, links)).toEqual({
      id: 'orders',
      name: 'orders',
      description: null,
      labels: [],
      state: 'UNKNOWN',
      group: 'unknown',
      stateSince: null,
      branch: null,
      repository: null,
      repositoryUrl: null,
      projectRoot: null,
      space: null,
      tool: null,
      administrative: false,
      autodeploy: false,
      disabled: false,
      deleting: false,
      lock: null,
      drifted: null,
      blocker: null,
      trackedCommit: null,
      url: 'https://acme.app.spacelift.io/stack/orders',
      canWrite: null,
    });
    for (const item of [
      null,
      undefined,
      'orders',
      [],
      {},
      { id: null },
      { id: 7 },
    ]) {
      expect(reduceStack(item, links)).toBeUndefined();
    }
  });

  it('row 6: takes every strange value for one that is not said', () => {
    const odd = facts({
      name: 7,
      description: {},
      labels: ['a', null, 7, 'a', ' b '],
      stateSetAt: 'yesterday',
      branch: [],
      spaceDetails: { id: 's' },
      administrative: 'yes',
      lockedBy: '',
      blocker: { state: 'PLANNING' },
      vendorConfig: 'Terraform',
      trackedCommit: { message: 'no hash' },
    });
    expect(odd).toMatchObject({
      name: 'orders',
      description: null,
      labels: ['a', 'b'],
      stateSince: null,
      branch: null,
      space: { id: 's', name: 's' },
      administrative: false,
      lock: null,
      blocker: null,
      tool: null,
      trackedCommit: null,
    });
  });

  it('makes no links of what is no web page', () => {
    const url = ['javascript', 'alert(1)'].join(':');
    expect(
      facts({
        repositoryURL: url,
        trackedCommit: { hash: 'abc', url: 'data:text/html,x' },
      }),
    ).toMatchObject({ repositoryUrl: null, trackedCommit: { url: null } });
    expect(links.stack('a/../b?c#d')).toBe(
      'https://acme.app.spacelift.io/stack/a%2F..%2Fb%3Fc%23d',
    );
    expect(links.run('a', 'b/c')).toBe(
      'https://acme.app.spacelift.io/stack/a/run/b%2Fc',
    );
  });

  it('cuts long texts, and no character in half', () => {
    const { name, description } = facts({
      name: `${'x'.repeat(499)}😀y`,
      description: 'd'.repeat(20_000),
    });
    expect(name).toBe(`${'x'.repeat(499)}…`);
    expect(description).toHaveLength(10_001);
  });

  it('knows a lock by its time, too', () => {
    expect(facts({ lockedAt: 1_700_000_000 }).lock).toEqual({
      by: 'somebody',
      note: null,
    });
  });

  it('survives whatever Spacelift sends', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything()),
        fc.anything(),
        (more, value) => {
          const stack = facts({
            ...more,
            id: 'orders',
            labels: value,
            blocker: value,
            state: value,
          });
          expect(() =>
            JSON.stringify(judgeStack(stack, settings)),
          ).not.toThrow();
          expect(
            reduceRunList({ runs: value, proposedRuns: value }, 'orders', links)
              .items,
          ).toEqual(expect.any(Array));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('judgeStack', () => {
  const obstacle = (more: object, readOnly = false) =>
    judgeStack(facts(more), { ...settings, readOnly }).obstacle;

  it.each<[object, string | null]>([
    [{}, null],
    [{ state: 'NONE' }, null],
    [{ state: 'FAILED' }, null],
    [{ state: 'DISCARDED' }, null],
    [{ state: 'STOPPED' }, null],
    [{ state: 'UNCONFIRMED' }, 'RUNNING'],
    [{ state: 'READY' }, 'RUNNING'],
    [{ state: 'APPLYING' }, 'RUNNING'],
    [{ state: 'CONFIRMED' }, 'RUNNING'],
    [{ blocker: { id: 'r', state: 'QUEUED' } }, 'RUNNING'],
    [{ blocker: { id: 'r', state: 'UNHEARD_OF' } }, 'RUNNING'],
    [{ blocker: { id: 'r', state: 'FINISHED' } }, null],
    [{ state: 'UNHEARD_OF' }, 'UNKNOWN_STATE'],
    [{ state: null }, 'UNKNOWN_STATE'],
    [{ isDisabled: true }, 'DISABLED'],
    [{ deleting: true, isDisabled: true }, 'DELETING'],
    [{ lockedBy: 'ada' }, 'LOCKED'],
    [{ canWrite: false }, 'NO_WRITE_ACCESS'],
    [{ canWrite: null }, null],
  ])('row 18: %j: %s', (more, expected) => {
    expect(obstacle(more)).toBe(expected);
    expect(obstacle(more, true)).toBe('READ_ONLY');
  });

  it('row 16: protects administrative stacks, and those with a label of the operator', () => {
    const isProtected = (more: object) =>
      judgeStack(facts(more), settings).protected;
    expect(isProtected({})).toBe(false);
    expect(isProtected({ administrative: true })).toBe(true);
    expect(isProtected({ labels: ['env:prod'] })).toBe(true);
    expect(isProtected({ labels: ['env:production'] })).toBe(false);
  });
});

describe('reduceRun', () => {
  it('row 20: needs nothing but an id', () => {
    expect(reduceRun({ id: 'r' }, 'orders', links)).toMatchObject({
      id: 'r',
      type: 'UNKNOWN',
      state: 'UNKNOWN',
      group: 'unknown',
      finished: false,
      commit: null,
      delta: null,
      triggeredBy: null,
    });
    expect(reduceRun({ state: 'FINISHED' }, 'orders', links)).toBeUndefined();
  });

  it('row 20: believes Spacelift about the end of a run, and the table otherwise', () => {
    const finished = (more: object) =>
      reduceRun({ id: 'r', ...more }, 'orders', links)?.finished;
    expect(finished({ state: 'FAILED' })).toBe(true);
    expect(finished({ state: 'PLANNING' })).toBe(false);
    expect(finished({ state: 'PLANNING', finished: true })).toBe(true);
    expect(finished({ state: 'UNHEARD_OF', finished: true })).toBe(true);
  });

  it('row 20: an empty starter is a push, and half a delta is one', () => {
    expect(
      reduceRun(
        { id: 'r', triggeredBy: '', delta: { changeCount: 2 } },
        'orders',
        links,
      ),
    ).toMatchObject({
      triggeredBy: null,
      delta: { add: 0, change: 2, delete: 0 },
    });
  });

  it('shows the first line of a commit', () => {
    expect(
      reduceRun(
        { id: 'r', commit: { hash: 'abc', message: 'Resize\n\nBecause.' } },
        'orders',
        links,
      )?.commit,
    ).toMatchObject({ message: 'Resize' });
  });
});

describe('reduceRunDetail', () => {
  it('row 19: turns the steps round and leaves out what is none', () => {
    expect(
      reduceRunDetail(
        {
          id: 'r',
          history: [
            { state: 'FAILED', timestamp: 30, username: 'ada', note: 'no' },
            null,
            { state: 'PLANNING' },
            { timestamp: 1 },
          ],
        },
        'orders',
        links,
      )?.steps,
    ).toEqual([
      {
        state: 'PLANNING',
        group: 'inProgress',
        at: null,
        by: null,
        note: null,
      },
      {
        state: 'FAILED',
        group: 'failed',
        at: '1970-01-01T00:00:30.000Z',
        by: 'ada',
        note: 'no',
      },
    ]);
  });
});

describe('reduceRunList', () => {
  it('row 20: counts what cannot be read, and row 21: hides drift that is not configured', () => {
    expect(
      reduceRunList(
        {
          runs: [{ id: 'a' }, { state: 'x' }],
          integrations: { driftDetection: { deleted: true } },
        },
        'orders',
        links,
      ),
    ).toMatchObject({
      items: [{ id: 'a' }],
      skipped: 1,
      nextBefore: null,
      drift: null,
    });
    for (const integrations of [
      undefined,
      null,
      {},
      { driftDetection: null },
    ]) {
      expect(
        reduceRunList({ runs: [], integrations }, 'orders', links).drift,
      ).toBeNull();
    }
  });
});

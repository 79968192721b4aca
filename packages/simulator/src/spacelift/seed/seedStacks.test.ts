import { isTerminal, stackStates } from '../runs/states';
import { presentStep, stackStatus } from '../runs/stackStatus';
import { vendorNames } from '../world/types';
import { seedSpaces } from './seedSpaces';
import { seedStacks } from './seedStacks';

const NOW = Date.UTC(2026, 4, 6, 9, 30);
const stacks = seedStacks({ now: NOW, count: 137 });
const seen = stacks.filter(({ visible }) => visible);

describe('seedStacks', () => {
  it('makes as many stacks as are to be seen', () => {
    expect(seen).toHaveLength(137);
    expect(stacks).toHaveLength(138);
    for (const count of [0, 1, 30, 600]) {
      expect(
        seedStacks({ now: NOW, count }).filter(({ visible }) => visible),
      ).toHaveLength(count);
    }
  });

  it('gives nothing an id twice, however many there are', () => {
    const many = seedStacks({ now: NOW, count: 1500 });
    const runs = many.flatMap(stack => [...stack.runs, ...stack.proposedRuns]);

    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
    expect(new Set(many.map(({ ulid }) => ulid)).size).toBe(many.length);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
    for (const { id } of runs) {
      expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    }
  });

  it('is the same at each start, but for times, which count from the start', () => {
    const later = seedStacks({ now: NOW + 60_000, count: 137 });

    expect(later.map(({ id, ulid }) => ({ id, ulid }))).toEqual(
      stacks.map(({ id, ulid }) => ({ id, ulid })),
    );
    expect(
      later.flatMap(({ runs }) =>
        runs.flatMap(({ id, delta, title, steps }) => [
          { id, delta, title, steps: steps.map(({ at }) => at - 60) },
        ]),
      ),
    ).toEqual(
      stacks.flatMap(({ runs }) =>
        runs.flatMap(({ id, delta, title, steps }) => [
          { id, delta, title, steps: steps.map(({ at }) => at) },
        ]),
      ),
    );
  });

  it('shows every state, tool and space', () => {
    expect(new Set(seen.map(stack => stackStatus(stack).state))).toEqual(
      new Set(stackStates),
    );
    expect(new Set(seen.map(({ vendor }) => vendor))).toEqual(
      new Set(vendorNames),
    );
    expect(new Set(seen.map(({ spaceId }) => spaceId))).toEqual(
      new Set(seedSpaces().map(({ id }) => id)),
    );
  });

  it.each([
    ['drifted', (stack: (typeof seen)[number]) => stack.isDrifted],
    ['locked', (stack: (typeof seen)[number]) => stack.lock !== null],
    ['disabled', (stack: (typeof seen)[number]) => stack.isDisabled],
    ['going away', (stack: (typeof seen)[number]) => stack.deleting],
    ['deploying by itself', (stack: (typeof seen)[number]) => stack.autodeploy],
    ['administrative', (stack: (typeof seen)[number]) => stack.administrative],
    ['read only', (stack: (typeof seen)[number]) => !stack.canWrite],
    ['starred', (stack: (typeof seen)[number]) => stack.starred],
    [
      'without labels',
      (stack: (typeof seen)[number]) => stack.labels.length === 0,
    ],
    [
      'without a description',
      (stack: (typeof seen)[number]) => stack.description === null,
    ],
  ])('has stacks that are %s and others that are not', (_word, test) => {
    const some = seen.filter(test).length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(seen.length);
  });

  it('lets all runs have come where they are one step after the other, in the past', () => {
    for (const stack of stacks) {
      for (const run of [...stack.runs, ...stack.proposedRuns]) {
        const times = run.steps.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(times[0]).toBeGreaterThan(stack.createdAt);
        expect(times[times.length - 1]).toBeLessThanOrEqual(NOW / 1000);
        expect(run.steps[0].state).toBe('QUEUED');
      }
    }
  });

  it('lists runs newest first, with nothing unfinished below the present one', () => {
    for (const { runs } of stacks) {
      const times = runs.map(run => presentStep(run).at);
      expect(times).toEqual([...times].sort((a, b) => b - a));
      const ended = runs.map(run => isTerminal(presentStep(run).state));
      expect(ended.slice(2).every(Boolean)).toBe(true);
    }
  });

  it('hides one stack from the key', () => {
    expect(stacks.filter(({ visible }) => !visible)).toMatchObject([
      { id: 'storefront-bff-network' },
    ]);
  });
});

describe('seedSpaces', () => {
  it('makes a tree below one root', () => {
    const spaces = seedSpaces();
    const ids = spaces.map(({ id }) => id);

    expect(spaces).toHaveLength(6);
    expect(spaces.filter(({ parent }) => parent === null)).toMatchObject([
      { id: 'root' },
    ]);
    for (const { parent } of spaces.slice(1)) {
      expect(ids).toContain(parent);
    }
    expect(
      spaces.filter(({ parent }) => parent !== null && parent !== 'root'),
    ).toMatchObject([{ name: 'team-c' }, { name: 'payments-audited' }]);
  });
});

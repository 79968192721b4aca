import { findBlocker, presentStep, stackStatus } from '../runs/stackStatus';
import { startRun } from '../runs/startRun';
import { SpaceliftWorld } from './SpaceliftWorld';
import type { RunType } from './types';

const START = Date.UTC(2026, 4, 6, 9, 30);

function makeWorld() {
  let now = START;
  const world = new SpaceliftWorld(() => now);
  world.settings.runStepMs = 1000;
  const start = (id: string, type: RunType = 'TRACKED') => {
    const stack = world.stack(id);
    return startRun(world, stack, {
      type,
      title: 'Manual run',
      by: 'somebody',
      commit: stack.trackedCommit,
      metadata: [],
    });
  };
  const pass = (ms: number) => {
    now += ms;
    world.catchUp();
  };
  return { world, start, pass };
}

describe('SpaceliftWorld', () => {
  it('moves a run one step at a time, as its clock goes', () => {
    const { world, start, pass } = makeWorld();
    const run = start('sock-shop-carts-dev');
    const seen = [presentStep(run).state];
    for (let step = 0; step < 8; step++) {
      pass(1000);
      seen.push(presentStep(run).state);
    }

    expect(seen).toEqual([
      'QUEUED',
      'READY',
      'PREPARING',
      'INITIALIZING',
      'PLANNING',
      'APPLYING',
      'FINISHED',
      'FINISHED',
      'FINISHED',
    ]);
    expect(run.steps.map(({ at }) => at - START / 1000)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(world.triggeredRuns()).toEqual([run]);
  });

  it('catches up with all steps at once, and at none before the first is due', () => {
    const { start, pass } = makeWorld();
    const run = start('sock-shop-carts-dev');

    pass(999);
    expect(presentStep(run).state).toBe('QUEUED');
    pass(3_600_000);
    expect(presentStep(run)).toMatchObject({
      state: 'FINISHED',
      at: START / 1000 + 6,
    });
  });

  it('keeps the state of the stack until the run has left the queue', () => {
    const { world, start, pass } = makeWorld();
    const stack = world.stack('sock-shop-orders-staging');
    start(stack.id);

    expect(stackStatus(stack).state).toBe('STOPPED');
    pass(1000);
    expect(stackStatus(stack).state).toBe('READY');
  });

  it('ignores canceled runs and finds NONE without any other', () => {
    const { world } = makeWorld();

    expect(
      stackStatus(world.stack('playback-order-dev')).step?.by,
    ).not.toBeUndefined();
    expect(presentStep(world.stack('playback-order-dev').runs[0]).state).toBe(
      'CANCELED',
    );
    expect(stackStatus(world.stack('playback-order-dev')).state).toBe(
      'FINISHED',
    );
    expect(stackStatus(world.stack('storefront-web-experiments'))).toEqual({
      state: 'NONE',
      step: null,
    });
  });

  it('lets a tracked run wait for the stack, and a preview not', () => {
    const { world, start, pass } = makeWorld();
    const stack = world.stack('sock-shop-carts-prod');
    const tracked = start(stack.id);
    const preview = start(stack.id, 'PROPOSED');
    pass(10_000);

    expect(findBlocker(stack)).toBe(stack.runs[1]);
    expect(presentStep(tracked).state).toBe('QUEUED');
    expect(presentStep(preview).state).toBe('FINISHED');
    expect(stackStatus(stack).state).toBe('UNCONFIRMED');

    stack.runs[1].steps.push({
      state: 'DISCARDED',
      at: START / 1000 + 10,
      by: 'somebody',
      note: null,
    });
    pass(1000);
    pass(1000);
    expect(presentStep(tracked).state).not.toBe('QUEUED');
    expect(findBlocker(stack)).toBe(tracked);
  });

  it('runs the tracked runs of a stack one after another', () => {
    const { start, pass } = makeWorld();
    const first = start('sock-shop-carts-dev');
    const second = start('sock-shop-carts-dev');
    pass(3000);
    expect(presentStep(first).state).toBe('INITIALIZING');
    expect(presentStep(second).state).toBe('QUEUED');
    for (let step = 0; step < 12; step++) {
      pass(1000);
    }

    expect(presentStep(first).state).toBe('FINISHED');
    expect(presentStep(second).state).toBe('FINISHED');
    expect(second.steps[1].at).toBeGreaterThanOrEqual(
      first.steps[first.steps.length - 1].at,
    );
  });

  it('knows what was planned once planning is over, and clears drift by applying', () => {
    const { world, start, pass } = makeWorld();
    const stack = world.stack('sock-shop-carts-dev');
    stack.isDrifted = true;
    const run = start(stack.id);
    pass(4000);
    expect(run.delta).toBeNull();
    pass(1000);
    expect(run.delta).toMatchObject({ resources: stack.entityCount });
    expect(stack.isDrifted).toBe(true);
    pass(1000);
    expect(stack.isDrifted).toBe(false);
  });

  it('leaves drift alone when there was nothing to apply', () => {
    const { world, start, pass } = makeWorld();
    const stack = world.stack('sock-shop-carts-dev');
    Object.assign(stack, { isDrifted: true, outcome: 'no-op' });
    const run = start(stack.id);
    pass(60_000);

    expect(presentStep(run).state).toBe('FINISHED');
    expect(run.delta).toMatchObject({ addCount: 0, changeCount: 0 });
    expect(stack.isDrifted).toBe(true);
  });

  it('begins from the seed when the number of stacks is changed, and at reset', () => {
    const { world, start } = makeWorld();
    start('sock-shop-carts-dev');
    world.settings.stackCount = 40;
    world.catchUp();

    expect(world.stacks().filter(({ visible }) => visible)).toHaveLength(40);
    expect(world.triggeredRuns()).toEqual([]);
    world.reset();
    expect(world.stacks().filter(({ visible }) => visible)).toHaveLength(137);
    expect(world.settings.runStepMs).toBe(2500);
  });

  it('says what it does not have', () => {
    const { world } = makeWorld();

    expect(world.findStack('nope')).toBeUndefined();
    expect(() => world.stack('nope')).toThrow('has no stack "nope"');
    expect(() => world.space('nope')).toThrow('has no space "nope"');
  });
});

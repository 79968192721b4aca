import { advanceRun } from '../runs/advanceRuns';
import { isFinished } from '../runs/stackStatus';
import { seedSpaces } from '../seed/seedSpaces';
import { seedStacks } from '../seed/seedStacks';
import { defaultSettings, type SpaceliftSettings } from '../settings';
import type { RunRecord, SpaceRecord, StackRecord } from './types';

/** Everything that the simulated Spacelift knows. Tests change it directly. */
export class SpaceliftWorld {
  readonly settings: SpaceliftSettings = defaultSettings();
  spaces: SpaceRecord[] = [];
  #stacks = new Map<string, StackRecord>();
  #active = new Set<RunRecord>();
  #triggered: RunRecord[] = [];
  #seededCount = 0;
  #now: () => number;

  /** `now` tells the time in unix milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
    this.reset();
  }

  /** Back to the seed, whose ages are counted from now; the object and its settings object stay the same ones. */
  reset(): void {
    Object.assign(this.settings, defaultSettings());
    this.#seed();
  }

  /** Unix milliseconds. */
  now(): number {
    return this.#now();
  }

  /** Lets runs go on to where they are by now, and follows a changed `stackCount`. Comes before every answer. */
  catchUp(): void {
    if (this.settings.stackCount !== this.#seededCount) {
      this.#seed();
    }
    const now = this.#now();
    for (const run of this.#active) {
      advanceRun(this.stack(run.stackId), run, {
        now,
        stepMs: this.settings.runStepMs,
      });
      if (isFinished(run)) {
        this.#active.delete(run);
      }
    }
  }

  /** All stacks, also those that the key does not see. */
  stacks(): StackRecord[] {
    return [...this.#stacks.values()];
  }

  findStack(id: string): StackRecord | undefined {
    return this.#stacks.get(id);
  }

  /** The stack of that id; throws when there is none. */
  stack(id: string): StackRecord {
    const stack = this.#stacks.get(id);
    if (!stack) {
      throw new Error(`The simulated Spacelift has no stack "${id}"`);
    }
    return stack;
  }

  /** A space that a stack is in; throws when there is none. */
  space(id: string): SpaceRecord {
    const space = this.spaces.find(candidate => candidate.id === id);
    if (!space) {
      throw new Error(`The simulated Spacelift has no space "${id}"`);
    }
    return space;
  }

  /** Adds a run that somebody started, as the newest one of its stack. */
  addRun(run: RunRecord): void {
    const stack = this.stack(run.stackId);
    (run.type === 'PROPOSED' ? stack.proposedRuns : stack.runs).unshift(run);
    this.#triggered.push(run);
    this.#active.add(run);
  }

  /** Runs that somebody started since the seed, oldest first. */
  triggeredRuns(): RunRecord[] {
    return [...this.#triggered];
  }

  /** Makes `catchUp` look after a run whose script was changed. */
  follow(run: RunRecord): void {
    this.#active.add(run);
  }

  #seed(): void {
    const now = this.#now();
    this.spaces = seedSpaces();
    this.#seededCount = this.settings.stackCount;
    this.#stacks = new Map(
      seedStacks({ now, count: this.#seededCount }).map(stack => [
        stack.id,
        stack,
      ]),
    );
    this.#active.clear();
    this.#triggered = [];
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type {
  RunDetail,
  RunList,
  Stack,
} from '@internal/plugin-spacelift-common';
import {
  createVendorCache,
  type Clock,
  type VendorCache,
} from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import { spaceliftVendor } from '../graphql/spaceliftVendor';
import { judgeStack } from '../reduce/judgeStack';
import type { StackFacts } from '../reduce/reduceStack';
import type { SpaceliftSettings } from '../settings/SpaceliftSettings';
import { isInsideFence } from '../stacks/isInsideFence';
import type { SpaceParents } from '../stacks/SpaceTree';
import type { SpaceliftApi } from './SpaceliftApi';
import type { SpaceliftStatus } from './SpaceliftService';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const ALL = 'all';

/** All stacks that the portal shows. */
export interface ShownStacks {
  stacks: Stack[];
  /** Stacks that could not be read. */
  skipped: number;
}

/** What `StackStore` needs. */
export interface StackStoreOptions {
  api: SpaceliftApi;
  settings: SpaceliftSettings;
  clock: Clock;
  logger: LoggerService;
  metrics?: MetricsService;
}

/**
 * Spacelift's answers, kept in memory for a short while and shared by everybody, whoever asks. Stacks outside of the
 * operator's fence never get in. Check rights before.
 */
export class StackStore {
  private readonly lists: VendorCache<ShownStacks>;
  private readonly singles: VendorCache<Stack | null>;
  private readonly runLists: VendorCache<RunList | null>;
  private readonly runDetails: VendorCache<RunDetail | null>;
  private readonly trees: VendorCache<SpaceParents>;
  private last: SpaceliftStatus['stacks'] = null;

  constructor(private readonly options: StackStoreOptions) {
    const { settings, clock, logger, metrics } = options;
    const common = { clock, logger, metrics, vendor: spaceliftVendor };
    const patient = { ...common, patienceMs: 2 * SECOND };
    const stacks = {
      ...patient,
      ttlMs: settings.cacheTtlMs,
      // Pages ask every half minute; their readers get what is there, and the next ones what is fetched behind it.
      revalidateMs: Math.max(settings.cacheTtlMs, MINUTE),
    };
    this.lists = createVendorCache(stacks);
    this.singles = createVendorCache(stacks);
    this.runLists = createVendorCache({
      ...patient,
      ttlMs: 5 * SECOND,
      revalidateMs: 0,
    });
    this.runDetails = createVendorCache({
      ...patient,
      ttlMs: 2 * SECOND,
      revalidateMs: 0,
      failureTtlMs: 5 * SECOND,
    });
    this.trees = createVendorCache({
      ...patient,
      ttlMs: MINUTE,
      revalidateMs: 10 * MINUTE,
    });
  }

  /** All stacks that the portal shows. */
  list(): Promise<Envelope<ShownStacks>> {
    return this.lists.read(ALL, async () => {
      const { stacks, skipped, truncated } =
        await this.options.api.listStacks();
      const shown = await this.show(stacks);
      this.last = {
        shown: shown.length,
        skipped,
        truncated,
        asOf: new Date(this.options.clock.now()).toISOString(),
      };
      return { data: { stacks: shown, skipped }, truncated };
    });
  }

  /** One stack; null when the portal does not show it. Asks for it alone only where the list is cut. */
  async find(stackId: string): Promise<Envelope<Stack | null>> {
    const { data, ...freshness } = await this.list();
    const stack = data.stacks.find(({ id }) => id === stackId) ?? null;
    return stack || !freshness.truncated
      ? { ...freshness, truncated: false, data: stack }
      : this.singles.read(stackId, async () => {
          const found = await this.options.api.readStack(stackId);
          const [shown = null] = await this.show(found ? [found] : []);
          return { data: shown };
        });
  }

  /**
   * All stacks that the portal shows, those with these ids included even where the list is cut before them.
   */
  async listWith(stackIds: readonly string[]): Promise<Envelope<ShownStacks>> {
    const list = await this.list();
    const known = new Set(list.data.stacks.map(({ id }) => id));
    const beyond = list.truncated ? stackIds.filter(id => !known.has(id)) : [];
    if (beyond.length === 0) {
      return list;
    }
    const found = await Promise.all(beyond.map(id => this.find(id)));
    return {
      ...list,
      data: {
        ...list.data,
        stacks: [
          ...list.data.stacks,
          ...found.flatMap(({ data }) => data ?? []),
        ],
      },
    };
  }

  /** One stack as it is at this moment, for decisions; null when the portal does not show it. */
  async check(stackId: string): Promise<Stack | null> {
    const found = await this.options.api.checkStack(stackId);
    const [shown = null] = await this.show(found ? [found] : []);
    return shown;
  }

  /** A page of runs; null when Spacelift has no such stack. */
  runs(
    stackId: string,
    before: string | null,
  ): Promise<Envelope<RunList | null>> {
    return this.runLists.read(`${stackId} ${before ?? ''}`, async () => ({
      data: await this.options.api.listRuns(stackId, before),
    }));
  }

  /** One run; null when the stack has no such run. */
  run(stackId: string, runId: string): Promise<Envelope<RunDetail | null>> {
    return this.runDetails.read(`${stackId} ${runId}`, async () => ({
      data: await this.options.api.readRun(stackId, runId),
    }));
  }

  /** Which space is below which. */
  spaces(): Promise<Envelope<SpaceParents>> {
    return this.trees.read(ALL, async () => ({
      data: await this.options.api.listSpaces(),
    }));
  }

  /** What the last list was like, for operators. */
  summary(): SpaceliftStatus['stacks'] {
    return this.last;
  }

  /** Says that something has happened to a stack, so that the next reader gets it as it is now. */
  changed(stackId: string): void {
    this.lists.expire(ALL);
    this.singles.expire(stackId);
    this.runLists.expire(`${stackId} `);
  }

  private async show(facts: StackFacts[]): Promise<Stack[]> {
    const { settings } = this.options;
    const { fence } = settings;
    const parents = fence.spaces.some(({ withChildren }) => withChildren)
      ? (await this.spaces()).data
      : {};
    return facts
      .filter(stack => isInsideFence(stack, fence, parents))
      .map(stack => judgeStack(stack, settings));
  }
}

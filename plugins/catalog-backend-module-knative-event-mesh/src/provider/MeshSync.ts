import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { VendorError } from '@internal/vendor-client';
import { DEFAULT_OWNER, systemOf } from '../mapper/findOwnership';
import { mapMesh } from '../mapper/mapMesh';
import { providerName } from '../names/environmentNames';
import type { MeshReader } from '../readers/MeshReader';
import type { EnvironmentSettings } from '../settings/EnvironmentSettings';
import { DropGuard } from '../state/DropGuard';
import { MissingObjects } from '../state/MissingObjects';
import { SyncHistory } from '../state/SyncHistory';
import { toSyncProblem, type SyncProblem } from '../state/SyncProblem';
import type { SyncState } from '../state/SyncState';
import type { CatalogMemory } from './CatalogMemory';
import { createEnvironmentEntity } from './createEnvironmentEntity';
import { createSystemEntity } from './createSystemEntity';
import type { SyncMeter } from './createSyncMeter';
import type { SyncReporter } from './SyncReporter';

/** What one environment's runs share. */
export interface MeshSyncOptions {
  /** Configuration key of the environment. */
  key: string;
  settings: EnvironmentSettings;
  connection: EntityProviderConnection;
  reader: MeshReader;
  memory: CatalogMemory;
  /** Environments without settings. What the catalog still has of them has the same names. */
  rivals: readonly CatalogMemory[];
  reporter: SyncReporter;
  meter: SyncMeter;
  /** Aborted when the portal shuts down, which is no failure of the mesh. */
  stopping: AbortSignal;
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Brings one environment's mesh into the catalog. A run that fails, or is not believed, changes nothing but the entity
 * that says so.
 */
export class MeshSync {
  private readonly guard: DropGuard;
  private readonly history = new SyncHistory();
  private readonly missing = new MissingObjects();
  /** Entities of the last apply, until the catalog was seen with as many. */
  private unseen = 0;
  private ownerChecked = false;
  private rivals: readonly CatalogMemory[];

  constructor(private readonly options: MeshSyncOptions) {
    this.rivals = options.rivals;
    this.guard = new DropGuard(options.settings.guard);
  }

  /** One run. Rejects never; what went wrong is told to the operators and to the catalog. */
  async run(signal: AbortSignal): Promise<void> {
    const { key, stopping, reporter } = this.options;
    try {
      await this.readAndApply(AbortSignal.any([signal, stopping]));
    } catch (error) {
      if (stopping.aborted) {
        return;
      }
      const cause = signal.aborted ? this.tooLate() : error;
      await this.fail(toSyncProblem(cause, key), cause).catch(fault =>
        reporter.fault(fault),
      );
    }
  }

  private async readAndApply(signal: AbortSignal): Promise<void> {
    const { settings, reader, meter, reporter, connection } = this.options;
    const rival = await this.findRival();
    if (rival !== undefined) {
      meter.ended({ result: 'failed' });
      await this.report(this.namesTaken(rival));
      return;
    }
    const mesh = await reader.read(signal);
    const { entities, clashes } = mapMesh(mesh, settings.mapping);
    const counted = await this.options.memory.countObjects();
    const before = this.assumeBefore(counted);
    const verdict = this.guard.judge(
      before,
      entities.map(entity => stringifyEntityRef(entity)),
    );
    if (!verdict.apply) {
      meter.ended({ result: 'held' });
      await this.report(this.suspicious(entities.length, before));
      return;
    }
    signal.throwIfAborted();
    const { unreadableSubscribers } = mesh;
    const own = this.ownEntities({ state: 'ok', unreadableSubscribers });
    await connection.applyMutation({
      type: 'full',
      entities: [...entities, ...own].map(entity => this.defer(entity)),
    });
    if (entities.length !== before) {
      this.unseen = entities.length;
    }
    const missing = this.missing.judge(
      counted,
      entities.length,
      this.options.now(),
    );
    meter.ended({
      result: 'applied',
      entities: entities.length,
      missing,
      skipped: mesh.skipped + clashes.length,
      unreadableSubscribers,
      at: this.options.now(),
    });
    reporter.state(this.history.succeeded(this.time()));
    reporter.incomplete(mesh.skipped, unreadableSubscribers);
    reporter.missing(missing);
    reporter.clashes(clashes);
    await this.checkOwner();
  }

  /**
   * The catalog would refuse names that another environment has anew with every run. One that has no objects gets none;
   * its Resource may be there because it was misconfigured. Only that tells it from one whose name differs in case.
   */
  private async findRival(): Promise<string | undefined> {
    for (const rival of this.rivals) {
      const isKnown = (await rival.findEnvironment()) !== undefined;
      if (isKnown && (await rival.countObjects()) > 0) {
        return rival.environment;
      }
    }
    this.rivals = [];
    return undefined;
  }

  /**
   * How many objects a new answer would replace. Counted in every run, because another replica may have applied one since.
   * The catalog counts what it has processed, so right after an apply its answer is too low.
   */
  private assumeBefore(counted: number): number {
    if (counted >= this.unseen) {
      this.unseen = 0;
    }
    return Math.max(counted, this.unseen);
  }

  private async fail(problem: SyncProblem, error: unknown): Promise<void> {
    this.options.meter.ended({ result: 'failed' });
    if (problem.code === 'INTERNAL') {
      this.options.reporter.fault(error);
    }
    await this.report(problem);
  }

  /** Says in the log and in the catalog why the environment is not up to date, and leaves all else as it is. */
  private async report(problem: SyncProblem): Promise<void> {
    const earlier = this.history.hasState
      ? {}
      : await this.options.memory.readState();
    const transition = this.history.failed(problem, this.time(), earlier);
    this.options.reporter.state(transition);
    await this.options.connection.applyMutation({
      type: 'delta',
      added: [this.defer(this.environmentEntity(transition.state))],
      removed: [],
    });
  }

  private ownEntities(sync: SyncState): Entity[] {
    const { environment, owner, createSystem } = this.options.settings.mapping;
    return [
      this.environmentEntity(sync),
      ...(createSystem && owner
        ? [createSystemEntity(environment, owner)]
        : []),
    ];
  }

  private environmentEntity(sync: SyncState): Entity {
    const { reader, settings } = this.options;
    const { environment, owner } = settings.mapping;
    return createEnvironmentEntity({
      environment,
      owner,
      system: systemOf(settings.mapping),
      consumersKnown: reader.consumersKnown,
      sync,
    });
  }

  private defer(entity: Entity) {
    return { entity, locationKey: providerName(this.options.settings.id) };
  }

  private async checkOwner(): Promise<void> {
    const { key, memory, reporter, settings } = this.options;
    if (this.ownerChecked || settings.mapping.owner) {
      return;
    }
    this.ownerChecked = true;
    if (!(await memory.has(DEFAULT_OWNER))) {
      reporter.once(
        'owner',
        `The entities of event mesh "${settings.id}" belong to ${DEFAULT_OWNER}, which does not exist. Set ${key}.owner to a group that does.`,
      );
    }
  }

  private suspicious(now: number, before: number): SyncProblem {
    const { confirmations } = this.options.settings.guard;
    return {
      code: 'HELD_BACK',
      message: `The event mesh suddenly has ${now} objects instead of ${before}. What the catalog has is kept until the same answer has come ${confirmations} times in a row; if things were removed on purpose, nothing needs to be done.`,
    };
  }

  private namesTaken(rival: string): SyncProblem {
    const { key, settings } = this.options;
    const root = key.slice(0, -settings.id.length);
    return {
      code: 'NAMES_TAKEN',
      message: `Its entities would have the same names as those of the environment "${rival}", which is not configured any more, and whose entities stay. Set ${key}.namespacePrefix, or write ${root}${rival}: null to remove those.`,
    };
  }

  private tooLate(): VendorError {
    return new VendorError({
      code: 'TIMEOUT',
      vendor: 'knative-event-mesh',
      message: `Event mesh "${this.options.settings.id}" was not read completely in the time that its schedule allows.`,
    });
  }

  private time(): string {
    return new Date(this.options.now()).toISOString();
  }
}

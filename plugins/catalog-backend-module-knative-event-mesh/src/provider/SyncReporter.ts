import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clash } from '../mapper/dropClashes';
import type { SyncTransition } from '../state/SyncHistory';

const MAX_REMEMBERED = 1000;

/** Tells operators what is new about an environment, once. */
export class SyncReporter {
  private readonly told = new Set<string>();
  private skipped = 0;
  private unreadable = 0;
  private notTaken = 0;

  constructor(
    private readonly environment: string,
    private readonly logger: LoggerService,
  ) {}

  /** A run has ended. */
  state({ state: sync, isNews }: SyncTransition): void {
    if (sync.state === 'ok') {
      if (isNews) {
        this.logger.info(`Event mesh "${this.environment}" is read again`);
      }
      return;
    }
    const line = `Event mesh "${this.environment}" is not up to date, its entities are kept: ${sync.problem.message}`;
    if (isNews) {
      this.logger.warn(line);
    } else {
      this.logger.debug(line);
    }
  }

  /** Something went wrong that is no failure of the mesh. */
  fault(error: unknown): void {
    const details =
      error instanceof Error
        ? `${error.name}: ${error.message}`
        : String(error);
    this.once(
      `fault:${details}`,
      `Fault while reading event mesh "${this.environment}": ${details}`,
    );
  }

  /** How much of the mesh could not be used; told when there is more than before. */
  incomplete(skipped: number, unreadable: number): void {
    if (skipped > this.skipped) {
      this.logger.warn(
        `${skipped} objects of event mesh "${this.environment}" are not shown, because they lack a name, a type or something else that is needed`,
      );
    }
    if (unreadable > this.unreadable) {
      this.logger.warn(
        `${unreadable} subscribers of event mesh "${this.environment}" could not be read, so they are tied to no component: they are gone, or the token may not read their kind. See docs/integrations/manifests/knative-event-mesh-reader.yaml.`,
      );
    }
    this.skipped = skipped;
    this.unreadable = unreadable;
  }

  /** How many objects the catalog has not taken; told when there are more than before. */
  missing(count: number): void {
    if (count > this.notTaken) {
      this.logger.warn(
        `${count} objects of event mesh "${this.environment}" are not in the catalog: entities from elsewhere, such as files, have their names. The catalog's own lines about conflicting entity references name them.`,
      );
    }
    this.notTaken = count;
  }

  /** Objects that cannot be shown because of their names. */
  clashes(clashes: readonly Clash[]): void {
    for (const { entityRef, kept, dropped } of clashes) {
      this.once(
        `clash:${entityRef}:${kept}:${dropped}`,
        `Event mesh "${this.environment}": ${dropped} is not shown, because ${kept} is already called ${entityRef}`,
      );
    }
  }

  /** A line that is told once per process. */
  once(id: string, line: string): void {
    if (!this.told.has(id) && this.told.size < MAX_REMEMBERED) {
      this.told.add(id);
      this.logger.warn(line);
    }
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@internal/vendor-client';
import type { UnknownField } from './parseReply';
import type { IsUnknownField } from './Selection';

// Installations are upgraded now and then; their new fields shall show up without a restart.
const REMEMBERED_MS = 60 * 60 * 1000;

/** Remembers which fields an older installation of Spacelift does not know. */
export class SchemaMemory {
  private readonly unknown = new Map<string, number>();

  constructor(
    private readonly logger: LoggerService,
    private readonly clock: Clock,
  ) {}

  /** Notes fields, and tells the log of those that are news. */
  note(fields: readonly UnknownField[]): void {
    const news = fields
      .filter(({ type, field }) => !this.isUnknown(type, field))
      .map(({ type, field }) => `${type}.${field}`);
    for (const key of news) {
      this.unknown.set(key, this.clock.now());
    }
    if (news.length > 0) {
      this.logger.info(
        `This Spacelift does not know ${news.join(
          ', ',
        )}; the portal shows nothing of it`,
      );
    }
  }

  /** Whether a field is to be left out. */
  readonly isUnknown: IsUnknownField = (type, field) =>
    this.isRemembered(this.unknown.get(`${type}.${field}`));

  /** What is left out, for operators, for example `["Stack.isDrifted"]`. */
  list(): string[] {
    return [...this.unknown]
      .filter(([, since]) => this.isRemembered(since))
      .map(([key]) => key);
  }

  private isRemembered(since: number | undefined): boolean {
    return since !== undefined && this.clock.now() - since < REMEMBERED_MS;
  }
}

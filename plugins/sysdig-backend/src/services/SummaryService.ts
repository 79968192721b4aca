import type { Entity } from '@backstage/catalog-model';
import type {
  ReportPlan,
  ReportSummary,
  SysdigSummary,
} from '@internal/plugin-sysdig-common';
import { toVendorFailure, VendorError } from '@internal/vendor-client';
import type { Clock } from '@internal/vendor-client';
import type { Envelope, VendorFailure } from '@internal/vendor-common';
import { postureTotals } from '../lists/postureTotals';
import { scanTotals } from '../lists/scanTotals';
import type { SysdigLinks } from '../links/SysdigLinks';
import type { SysdigSettings } from '../settings/SysdigSettings';
import type { AnswerStore } from './AnswerStore';
import { nothingAsked, planEntity, toQuestion } from './planQuestion';
import type { ReportService } from './ReportService';
import { sysdigVendor } from './sysdigVendor';

type Outcome<Totals> = {
  summary: ReportSummary<Totals>;
  error?: VendorError;
};

function toSummary<Totals>(
  answer: Envelope<{ totals: Totals; fetched: number }>,
): ReportSummary<Totals> {
  const { data, asOf, stale, truncated, failure } = answer;
  return {
    status: 'ok',
    ...data,
    truncated,
    asOf,
    stale,
    ...(failure && { failure }),
  };
}

async function settle<Totals>(
  ask: () => Promise<Envelope<{ totals: Totals; fetched: number }>>,
): Promise<Outcome<Totals>> {
  try {
    return { summary: toSummary(await ask()) };
  } catch (error) {
    // Anything else is a fault of ours, and belongs into the log and a 500.
    if (!(error instanceof VendorError)) {
      throw error;
    }
    return {
      summary: {
        status: 'failed',
        failure: toVendorFailure(error, sysdigVendor),
      },
      error,
    };
  }
}

/** Whether all reports failed at Sysdig for one reason, which is then the reason for the whole. */
function commonFailure(
  outcomes: ReadonlyArray<Outcome<unknown>>,
): VendorError | undefined {
  const [first] = outcomes;
  const { error } = first;
  // Unusable annotations are told per report, because each has its own reason.
  return error &&
    error.code !== 'REQUEST_REJECTED' &&
    outcomes.every(other => other.error?.code === error.code)
    ? error
    : undefined;
}

/** The sums of an entity's reports, in which one failing report never hides another. */
export class SummaryService {
  constructor(
    private readonly settings: SysdigSettings,
    private readonly store: AnswerStore,
    private readonly reports: ReportService,
    private readonly links: SysdigLinks,
    private readonly clock: Clock,
  ) {}

  /** Asks for all wanted reports at once. */
  async summary(entity: Entity): Promise<Envelope<SysdigSummary>> {
    const plans = planEntity(entity, this.settings).filter(
      ({ wanted }) => wanted,
    );
    if (plans.length === 0) {
      throw nothingAsked(entity);
    }
    const data: SysdigSummary = { url: this.links.home };
    const outcomes = await Promise.all(
      plans.map(plan => this.ask(entity, plan, data)),
    );
    const failure = commonFailure(outcomes);
    if (failure) {
      throw failure;
    }
    return { data, ...this.frame(outcomes) };
  }

  private async ask(
    entity: Entity,
    plan: ReportPlan,
    data: SysdigSummary,
  ): Promise<Outcome<unknown>> {
    const { kind } = plan;
    if (kind === 'posture') {
      const outcome = await settle(async () => {
        const { filter } = toQuestion(entity, plan);
        const { data: answer, ...rest } = await this.store.posture(filter);
        return {
          ...rest,
          data: {
            totals: postureTotals(answer.lines),
            fetched: answer.lines.length,
          },
        };
      });
      data.posture = outcome.summary;
      return outcome;
    }
    const outcome = await settle(async () => {
      const question = toQuestion(entity, plan);
      const { data: answer, ...rest } = await this.reports.scanLines(
        kind,
        question,
      );
      return {
        ...rest,
        data: {
          totals: scanTotals(answer.lines),
          fetched: answer.lines.length,
        },
      };
    });
    data[kind] = outcome.summary;
    return outcome;
  }

  /** The oldest answer dates the whole. */
  private frame(
    outcomes: ReadonlyArray<Outcome<unknown>>,
  ): Omit<Envelope<unknown>, 'data'> {
    const answers = outcomes.flatMap(({ summary }) =>
      summary.status === 'ok' ? [summary] : [],
    );
    const [oldest] = answers.map(({ asOf }) => asOf).sort();
    const failure: VendorFailure | undefined = answers.find(
      ({ stale }) => stale,
    )?.failure;
    return {
      asOf: oldest ?? new Date(this.clock.now()).toISOString(),
      stale: failure !== undefined,
      truncated: answers.some(({ truncated }) => truncated),
      ...(failure && { failure }),
    };
  }
}

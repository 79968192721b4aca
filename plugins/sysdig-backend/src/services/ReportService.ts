import type { Entity } from '@backstage/catalog-model';
import {
  matchesLocalFilter,
  type PostureQuery,
  type PostureReport,
  type ReportKind,
  type ScanQuery,
  type ScanReport,
  type ScanReportKind,
} from '@internal/plugin-sysdig-common';
import { mapEnvelope } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import { postureTotals } from '../lists/postureTotals';
import { scanTotals } from '../lists/scanTotals';
import { selectPosture } from '../lists/selectPosture';
import { selectScans } from '../lists/selectScans';
import { takePage } from '../lists/takePage';
import type { SysdigLinks } from '../links/SysdigLinks';
import type { ScanLine } from '../reduce/reduceScan';
import type { SysdigSettings } from '../settings/SysdigSettings';
import type { AnswerStore } from './AnswerStore';
import type { Collected } from './collectPages';
import { planEntity, toQuestion, type Question } from './planQuestion';

/** The reports of an entity, one page at a time. */
export class ReportService {
  constructor(
    private readonly settings: SysdigSettings,
    private readonly store: AnswerStore,
    private readonly links: SysdigLinks,
  ) {}

  /** One page of a scan report. */
  async scanReport(
    entity: Entity,
    kind: ScanReportKind,
    query: ScanQuery,
  ): Promise<Envelope<ScanReport>> {
    const question = this.question(entity, kind);
    const answer = await this.scanLines(kind, question);
    return mapEnvelope(answer, ({ lines, skipped, available }) => {
      const matching = selectScans(lines, query);
      return {
        kind,
        items: takePage(matching, query).map(line => ({
          ...line,
          url:
            line.resultId === null
              ? this.links.list(kind, question.filter)
              : this.links.result(line.resultId),
        })),
        matching: matching.length,
        fetched: lines.length,
        available,
        skipped,
        totals: scanTotals(lines),
        notes: question.notes,
        url: this.links.list(kind, question.filter),
      };
    });
  }

  /** One page of the posture report. */
  async postureReport(
    entity: Entity,
    query: PostureQuery,
  ): Promise<Envelope<PostureReport>> {
    const { filter, notes } = this.question(entity, 'posture');
    const answer = await this.store.posture(filter);
    const url = this.links.list('posture', filter);
    return mapEnvelope(answer, ({ lines, skipped, available }) => {
      const matching = selectPosture(lines, query);
      return {
        kind: 'posture',
        items: takePage(matching, query).map(line => ({
          ...line,
          url: this.links.resource(line),
        })),
        matching: matching.length,
        fetched: lines.length,
        available,
        skipped,
        totals: postureTotals(lines),
        notes,
        url,
      };
    });
  }

  /** All lines of a scan report, as far as they are the entity's. */
  async scanLines(
    kind: ScanReportKind,
    { filter, localFilter }: Question,
  ): Promise<Envelope<Collected<ScanLine>>> {
    const answer = await this.store.scans(kind, filter);
    if (!localFilter) {
      return answer;
    }
    return mapEnvelope(answer, data => ({
      ...data,
      lines: data.lines.filter(line =>
        matchesLocalFilter(line.asset, localFilter),
      ),
      available: null,
    }));
  }

  private question(entity: Entity, wanted: ReportKind): Question {
    const plan = planEntity(entity, this.settings).find(
      ({ kind }) => kind === wanted,
    );
    if (!plan) {
      throw new Error(`There is no plan for the ${wanted} report`);
    }
    return toQuestion(entity, plan);
  }
}

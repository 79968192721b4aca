import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { ResultDetail, ResultQuery } from '@internal/plugin-sysdig-common';
import { mapEnvelope, VendorError } from '@internal/vendor-client';
import type { Envelope } from '@internal/vendor-common';
import { selectVulnerabilities } from '../lists/selectVulnerabilities';
import { takePage } from '../lists/takePage';
import { nvdUrl } from '../links/nvdUrl';
import type { SysdigLinks } from '../links/SysdigLinks';
import type { ScanLine } from '../reduce/reduceScan';
import type { SysdigSettings } from '../settings/SysdigSettings';
import type { AnswerStore } from './AnswerStore';
import { planEntity, toQuestion } from './planQuestion';
import type { ReportService } from './ReportService';
import { sysdigVendor } from './sysdigVendor';

/** The vulnerabilities of single scans, only of those that an entity's reports list. */
export class DetailService {
  constructor(
    private readonly settings: SysdigSettings,
    private readonly store: AnswerStore,
    private readonly reports: ReportService,
    private readonly links: SysdigLinks,
  ) {}

  /** One page of the vulnerabilities of a scan. */
  async resultDetail(
    entity: Entity,
    resultId: string,
    query: ResultQuery,
  ): Promise<Envelope<ResultDetail>> {
    const line = await this.findLine(entity, resultId);
    const answer = await this.store.result(resultId);
    return mapEnvelope(answer, ({ asset, vulnerabilities, ...detail }) => {
      const matching = selectVulnerabilities(vulnerabilities, query);
      return {
        ...detail,
        resultId,
        asset: asset ?? line.asset,
        items: takePage(matching, query).map(each => ({
          ...each,
          nvdUrl: nvdUrl(each.name),
        })),
        matching: matching.length,
        url: this.links.result(resultId),
      };
    });
  }

  /**
   * The line of an entity's reports that has this result, because the token can read every scan there is and people
   * only those of entities that they may read.
   */
  private async findLine(entity: Entity, resultId: string): Promise<ScanLine> {
    const found = await Promise.allSettled(
      planEntity(entity, this.settings)
        .filter(({ wanted, filter }) => wanted && filter !== undefined)
        .map(async plan => {
          if (plan.kind === 'posture') {
            return undefined;
          }
          const { data } = await this.reports.scanLines(
            plan.kind,
            toQuestion(entity, plan),
          );
          return data.lines.find(line => line.resultId === resultId);
        }),
    );
    const failed = found.find(each => each.status === 'rejected');
    const line = found
      .map(each => (each.status === 'fulfilled' ? each.value : undefined))
      .find(each => each !== undefined);
    if (line) {
      return line;
    }
    if (failed) {
      throw failed.reason;
    }
    throw new VendorError({
      code: 'NOT_FOUND',
      vendor: sysdigVendor.id,
      message: `This scan is in none of the reports of ${stringifyEntityRef(
        entity,
      )}. It may have been replaced by a newer one; go back to the list and reload it.`,
    });
  }
}

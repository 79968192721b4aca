import { Router, type Request } from 'express';
import { readCursor, writeCursor } from '../cursor';
import {
  pipelineLanguage,
  registryLanguage,
  runtimeLanguage,
} from '../filter/languages';
import { matchesFilter } from '../filter/matchesFilter';
import {
  readFilter,
  readInteger,
  readParameters,
  readWord,
} from '../readQuery';
import { createDetails } from '../details/createDetails';
import { SysdigError } from '../SysdigError';
import { compareScans } from './compareScans';
import { presentScan, scanSubject, type ScanContext } from './presentScan';
import type { Scan } from './Scan';
import type { Scans } from './seedScans';

const languages = {
  runtime: runtimeLanguage,
  registry: registryLanguage,
  pipeline: pipelineLanguage,
};

function sorted(scans: readonly Scan[], parameters: URLSearchParams): Scan[] {
  const by = readWord(parameters, 'sort', [
    'vulnTotalBySeverity',
    'runningVulnTotalBySeverity',
  ]);
  const order = readWord(parameters, 'order', ['desc', 'asc']);
  const ascending = [...scans].sort(compareScans(by));
  return order === 'asc' ? ascending : ascending.reverse();
}

/** The lists of scans below `/secure/vulnerability/v1`, and one scan in detail. */
export function createScanRouter(
  options: ScanContext & { scans: Scans },
): Router {
  const { scans } = options;
  const router = Router();

  const list = (stage: Scan['stage'], req: Request) => {
    const parameters = readParameters(req);
    const limit = readInteger(parameters, 'limit', {
      min: 1,
      max: 1000,
      fallback: 1000,
    });
    const filter = readFilter(parameters, languages[stage]);
    const known =
      stage === 'runtime' ? sorted(scans.runtime, parameters) : scans[stage];
    const question = JSON.stringify([
      stage,
      ...['filter', 'sort', 'order'].map(name => parameters.get(name)),
    ]);
    const offset = readCursor(parameters.get('cursor'), question);
    const matching = known.filter(
      scan => !filter || matchesFilter(filter, scanSubject(scan, options)),
    );
    const end = offset + limit;
    return {
      data: matching.slice(offset, end).map(scan => presentScan(scan, options)),
      page: {
        ...(end < matching.length ? { next: writeCursor(end, question) } : {}),
        total: matching.length,
      },
    };
  };

  for (const stage of ['runtime', 'registry', 'pipeline'] as const) {
    router.get(`/${stage}-results`, (req, res) => {
      res.json(list(stage, req));
    });
  }

  const detailOf = createDetails(options);
  const byId = new Map(
    [...scans.runtime, ...scans.registry, ...scans.pipeline].map(scan => [
      scan.resultId,
      scan,
    ]),
  );
  router.get('/results/:resultId', (req, res) => {
    const scan = byId.get(req.params.resultId);
    if (!scan) {
      throw new SysdigError(404, 'scan result not found');
    }
    res.type('json').send(detailOf(scan));
  });
  return router;
}

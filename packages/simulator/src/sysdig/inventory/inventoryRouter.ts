import { Router, type Request } from 'express';
import { inventoryLanguage } from '../filter/languages';
import { matchesFilter } from '../filter/matchesFilter';
import {
  readFilter,
  readInteger,
  readParameters,
  readWord,
} from '../readQuery';
import type { SysdigSettings } from '../settings';
import { SysdigError } from '../SysdigError';
import { presentResource, resourceSubject } from './presentResource';
import type { Resource } from './Resource';

/** The inventory at its documented path, and at the one before. */
export function createInventoryRouter(options: {
  settings: SysdigSettings;
  startedAt: number;
  resources: readonly Resource[];
}): Router {
  const { settings, startedAt, resources } = options;
  const router = Router();

  const list = (req: Request, legacy: boolean) => {
    if (!settings.postureAllowed) {
      throw new SysdigError(403, 'the role of this token lacks a permission');
    }
    const parameters = readParameters(req);
    const pageNumber = readInteger(parameters, 'pageNumber', {
      min: 1,
      max: 1_000_000,
      fallback: 1,
    });
    const pageSize = readInteger(parameters, 'pageSize', {
      min: 1,
      max: 1000,
      fallback: 20,
    });
    const enriched =
      readWord(parameters, 'withEnrichedContainers', ['false', 'true']) ===
      'true';
    const filter = readFilter(parameters, inventoryLanguage);
    const matching = resources.filter(
      resource => !filter || matchesFilter(filter, resourceSubject(resource)),
    );
    const pages = Math.ceil(matching.length / pageSize);
    return {
      data: matching
        .slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
        .map(resource =>
          presentResource(resource, { startedAt, legacy, enriched }),
        ),
      page: {
        total: pages,
        ...(pageNumber < pages ? { next: pageNumber + 1 } : {}),
        ...(pageNumber > 1 ? { previous: pageNumber - 1 } : {}),
      },
    };
  };

  router.get('/secure/inventory/v1/resources', (req, res) => {
    if (settings.legacyInventoryOnly) {
      throw new SysdigError(404, 'not found');
    }
    res.json(list(req, false));
  });
  router.get('/api/cspm/v1/inventory/resources', (req, res) => {
    res.json(list(req, true));
  });
  return router;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { tmpdir } from 'node:os';
import {
  UrlReaders,
  type ReaderFactory,
  type UrlReaderPredicateTuple,
} from '@backstage/backend-defaults/urlReader';
import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { boundTreeResponses } from './boundTreeResponses';
import { UrlReaderWithLimits } from './UrlReaderWithLimits';
import type { ReadBudget } from './ReadBudget';
import { defaultReadLimits, type ReadLimits } from './readLimits';

/**
 * The stock readers, and before them those of `factories`, with limits.
 *
 * @param limits - 5 MiB and 10 s for a file, 100 MiB and 60 s for a tree unless told
 */
export function createUrlReaderWithLimits(options: {
  config: RootConfigService;
  logger: LoggerService;
  factories?: ReaderFactory[];
  limits?: ReadLimits;
}): UrlReaderService {
  const {
    config,
    logger,
    factories = [],
    limits = defaultReadLimits,
  } = options;
  const current = new AsyncLocalStorage<ReadBudget>();
  const custom: UrlReaderPredicateTuple[] = [];
  const remembered = factories.map(
    (factory): ReaderFactory =>
      tools => {
        const tuples = factory(tools);
        custom.push(...tuples);
        return tuples;
      },
  );
  return new UrlReaderWithLimits({
    reader: UrlReaders.default({
      config,
      logger,
      factories: [boundTreeResponses(current), ...remembered],
    }),
    limits,
    current,
    workDir: config.getOptionalString('backend.workingDirectory') ?? tmpdir(),
    isCustom: url => custom.some(({ predicate }) => predicate(url)),
  });
}

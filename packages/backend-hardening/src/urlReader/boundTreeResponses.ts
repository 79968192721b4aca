import type { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import type {
  ReaderFactory,
  ReadTreeResponseFactory,
  ReadTreeResponseFactoryOptions,
} from '@backstage/backend-defaults/urlReader';
import type { ReadBudget } from './ReadBudget';

type TarOptions = Parameters<ReadTreeResponseFactory['fromTarArchive']>[0];

function contentOf(options: ReadTreeResponseFactoryOptions) {
  if ('stream' in options) {
    return { source: options.stream, etag: options.etag };
  }
  const { body, headers } = options.response;
  return {
    source: body ? Readable.from(body) : Readable.from([]),
    etag: options.etag ?? headers.get('etag') ?? '',
  };
}

function bounded(options: ReadTreeResponseFactoryOptions, budget: ReadBudget) {
  const { source, etag } = contentOf(options);
  const unpack = budget.meter();
  budget.unpacked = true;
  return {
    stream: budget.metered(source),
    etag,
    subpath: options.subpath,
    filter: (path: string, info?: { size: number }) =>
      (options.filter?.(path, info) ?? true) && unpack(info?.size ?? 0),
  };
}

/**
 * Makes the unpacking of archives keep to the budget of the read that it belongs to: the bytes
 * that come in, and the sizes of the files that are taken out.
 *
 * A reader factory without readers, because factories are handed the one object that all
 * readers, stock ones too, unpack with. It is changed in place and made anew for every plugin.
 */
export function boundTreeResponses(
  current: AsyncLocalStorage<ReadBudget>,
): ReaderFactory {
  return ({ treeResponseFactory: trees }) => {
    const fromTar = trees.fromTarArchive.bind(trees);
    const fromZip = trees.fromZipArchive.bind(trees);
    const fromArray = trees.fromReadableArray.bind(trees);
    const overrides: ReadTreeResponseFactory = {
      async fromTarArchive(options: TarOptions) {
        const { stripFirstDirectory } = options;
        const budget = current.getStore();
        return fromTar(
          budget
            ? { ...bounded(options, budget), stripFirstDirectory }
            : options,
        );
      },
      async fromZipArchive(options) {
        const budget = current.getStore();
        return fromZip(budget ? bounded(options, budget) : options);
      },
      async fromReadableArray(files) {
        const budget = current.getStore();
        const goOn = budget?.meter();
        return fromArray(
          files.map(file =>
            budget ? { ...file, data: budget.metered(file.data, goOn) } : file,
          ),
        );
      },
    };
    Object.assign(trees, overrides);
    return [];
  };
}

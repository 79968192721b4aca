import { createEventMeshReader } from './eventMeshBackend/createEventMeshReader';
import { createKubernetesReader } from './kubernetes/createKubernetesReader';
import type { MeshReader } from './MeshReader';
import type { ReaderOptions } from './ReaderOptions';

/** The reader that an environment is configured for. */
export function createReader(options: ReaderOptions): MeshReader {
  return options.settings.connection.source === 'kubernetes'
    ? createKubernetesReader(options)
    : createEventMeshReader(options);
}

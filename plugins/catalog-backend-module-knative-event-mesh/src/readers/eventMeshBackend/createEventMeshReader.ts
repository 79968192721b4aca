import { VendorError } from '@internal/vendor-client';
import { createMeshClient } from '../createMeshClient';
import type { MeshReader } from '../MeshReader';
import { meshVendor } from '../meshVendor';
import type { ReaderOptions } from '../ReaderOptions';
import { wireMesh } from './answerSchemas';
import { classifyAnswer } from './classifyAnswer';
import { toMesh } from './toMesh';

/** Reads a mesh from Knative's own service in the cluster, with one GET. */
export function createEventMeshReader(options: ReaderOptions): MeshReader {
  const vendor = meshVendor(options.settings.id);
  const { client, token } = createMeshClient(options, {
    // Its failures are mostly those of the token, and the schedule asks again.
    retries: 0,
    plainTextErrors: true,
    classify: classifyAnswer,
  });
  return {
    consumersKnown: 'labelled',

    async read(signal) {
      token.renew();
      const { body } = await client.read({ path: '/v1/getEventMesh', signal });
      const answer = wireMesh.safeParse(body);
      if (!answer.success) {
        throw new VendorError({
          code: 'BAD_RESPONSE',
          vendor: vendor.id,
          message: `${vendor.title} gave an answer without all of its four lists. Check that the configured address is that of an event mesh backend of v1.17 or later.`,
        });
      }
      return toMesh(answer.data);
    },
  };
}

import type { Operation } from '../graphql/Operation';
import { readObject, type RawObject } from './readObject';

/** Who the portal is to Spacelift; null with a token that is not accepted. */
export function viewerOperation(): Operation<RawObject> {
  return {
    name: 'Viewer',
    variables: {},
    write: () => 'query Viewer { viewer { id } }',
    read: readObject('viewer'),
  };
}

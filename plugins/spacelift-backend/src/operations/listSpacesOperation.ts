import { z } from 'zod';
import type { Operation } from '../graphql/Operation';
import { writeSelection } from '../graphql/Selection';
import { spaceSelection } from './selections';

const spacesSchema = z.object({ spaces: z.array(z.unknown()) });

/** All spaces, for what is below what. */
export function listSpacesOperation(): Operation<unknown[]> {
  return {
    name: 'ListSpaces',
    variables: {},
    write: isUnknown =>
      `query ListSpaces { spaces ${writeSelection(
        spaceSelection,
        isUnknown,
      )} }`,
    read: data => spacesSchema.safeParse(data).data?.spaces,
    looksSignedOut: spaces => spaces.length === 0,
  };
}

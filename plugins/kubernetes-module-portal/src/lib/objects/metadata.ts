import { z } from 'zod';
import { flag, labels, listOf, number, text } from './fields';

/** What is needed of an object's metadata. An object without a name cannot be shown, and is not read. */
export const metadata = z.object({
  name: z.string().min(1),
  namespace: text.transform(value => value ?? ''),
  uid: text,
  labels,
  generation: number,
  creationTimestamp: text,
  deletionTimestamp: text,
  ownerReferences: listOf(
    z.object({
      kind: z.string(),
      name: z.string(),
      uid: text,
      controller: flag,
    }),
  ),
});

/** Name, namespace, owners and ages of an object. `namespace` is empty for objects of the whole cluster. */
export type Metadata = z.output<typeof metadata>;

/** The object that manages this one, if any. */
export function findOwner({ ownerReferences }: Metadata) {
  return (
    ownerReferences.find(({ controller }) => controller) ?? ownerReferences[0]
  );
}

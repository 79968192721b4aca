import { z } from 'zod';

/** The text without NUL: Postgres takes none, and one such value would keep the entity from being stored. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

/** A text that must be there. */
export const requiredText = z
  .string()
  .transform(withoutNul)
  .pipe(z.string().min(1));

/** A text; undefined when there is none, or something else. */
export const optionalText = z
  .string()
  .nullish()
  .transform(text => (text ? withoutNul(text) : undefined))
  .catch(undefined);

/** Name or namespace of a Kubernetes object. */
export const objectName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/);

/** Namespace of a Kubernetes object. */
export const namespaceName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);

/** Kind of a Kubernetes object. */
export const kindName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,62}$/);

/** API group of a Kubernetes object; empty for Kubernetes' own. */
export const groupName = z.string().regex(/^(?:[a-z0-9][a-z0-9.-]{0,252})?$/);

/** Labels or annotations, which Go writes as null when there are none. Values that are no texts are left out. */
export const textMap = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform(map =>
    Object.fromEntries(
      Object.entries(map ?? {}).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, withoutNul(value)]] : [],
      ),
    ),
  )
  .catch({});

/** A list of texts; anything else is left out. */
export const textList = z
  .array(z.unknown())
  .nullish()
  .transform(items =>
    (items ?? []).flatMap(item =>
      typeof item === 'string' && item ? [withoutNul(item)] : [],
    ),
  )
  .catch([]);

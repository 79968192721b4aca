import { StatusError } from '../StatusError';

/** How a caller wants objects: as they are, or as the table that kubectl prints. */
export type Form = 'json' | 'table';

function formOf(mediaType: string): Form | undefined {
  const [type, ...parameters] = mediaType
    .split(';')
    .map(part => part.trim().toLowerCase());
  const wanted = new Map(
    parameters.map(parameter => {
      const [name, value = ''] = parameter.split('=');
      return [name, value] as const;
    }),
  );
  if (!['application/json', 'application/*', '*/*'].includes(type)) {
    return undefined;
  }
  if (!wanted.has('as')) {
    return 'json';
  }
  const isTable =
    wanted.get('as') === 'table' && wanted.get('g') === 'meta.k8s.io';
  return isTable ? 'table' : undefined;
}

/**
 * The first form of an Accept header that the simulator has; JSON without a header.
 *
 * 406 when there is none, for example for protobuf only.
 */
export function acceptedForm(accept: string | undefined): Form {
  if (!accept) {
    return 'json';
  }
  const form = accept
    .split(',')
    .map(formOf)
    .find(found => found !== undefined);
  if (!form) {
    throw new StatusError(
      406,
      'NotAcceptable',
      'only the following media types are accepted: application/json',
      {},
    );
  }
  return form;
}

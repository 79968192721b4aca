import { readField } from '../cluster/readField';
import { badRequest } from '../StatusError';

const everywhere = ['metadata.name', 'metadata.namespace'];

/** The fields that the API server filters by, besides name and namespace, for each plural. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  pods: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'status.phase',
    'status.podIP',
    'status.nominatedNodeName',
  ],
  events: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  namespaces: ['status.phase'],
  nodes: ['spec.unschedulable'],
  secrets: ['type'],
};

interface Term {
  field: string;
  value: string;
  negated: boolean;
}

/** Splits at commas that no backslash protects. */
function splitTerms(selector: string): string[] {
  return (selector.match(/(\\.|[^,\\])+/g) ?? []).filter(Boolean);
}

function readTerm(text: string, selector: string): Term {
  const match = /^([^=!]+)(==|!=|=)(.*)$/s.exec(text);
  if (!match) {
    throw badRequest(
      `invalid field selector "${selector}"; can't understand '${text}'`,
    );
  }
  const [, field, operator, value] = match;
  return {
    field,
    value: value.replace(/\\([\\,=])/g, '$1'),
    negated: operator === '!=',
  };
}

/**
 * Reads a field selector for one kind: `metadata.name=a,status.phase!=Running`.
 *
 * @param type - the kind; those outside the core group have name and namespace only
 * @returns whether an object matches; an empty selector takes everything
 * @throws StatusError 400 for bad syntax, and for fields that the API server does not filter by
 */
export function parseFieldSelector(
  selector: string,
  type: { group: string; plural: string },
): (object: unknown) => boolean {
  const known = [
    ...everywhere,
    ...(type.group === '' ? fieldsOf[type.plural] ?? [] : []),
  ];
  const terms = splitTerms(selector).map(text => readTerm(text, selector));
  for (const { field } of terms) {
    if (!known.includes(field)) {
      throw badRequest(`field label not supported: ${field}`);
    }
  }
  return object =>
    terms.every(({ field, value, negated }) => {
      const path = field === 'source' ? 'source.component' : field;
      return negated !== (String(readField(object, path) ?? '') === value);
    });
}

import type { EventConsumerFilter } from '@internal/plugin-knative-event-mesh-common';
import { z } from 'zod';
import { compareAttribute, isComparison, shownText } from './compareAttribute';
import { allOf, type TriggerFilter } from './TriggerFilter';
import { every, negate, some } from './Verdict';

const MAX_DEPTH = 8;

const attributeMap = z.record(z.string(), z.string());
const dialects = z.record(z.string(), z.unknown());

function unknown(match: string, content: unknown): TriggerFilter {
  const value = typeof content === 'string' ? content : JSON.stringify(content);
  return {
    conditions: [{ match: shownText(match), value: shownText(value ?? '') }],
    judge: () => 'maybe',
  };
}

function describe({ match, attribute, value }: EventConsumerFilter): string {
  return attribute === undefined
    ? `${match} (${value})`
    : `${attribute} ${match} "${value}"`;
}

/** Conditions inside another one, as one text. */
function nest(
  match: string,
  children: readonly TriggerFilter[],
  judge: TriggerFilter['judge'],
): TriggerFilter {
  const value = children
    .map(({ conditions }) => conditions.map(describe).join(' and '))
    .join(match === 'any' ? ' or ' : ' and ');
  return { conditions: [{ match, value: shownText(value) }], judge };
}

function parseDialect(
  match: string,
  content: unknown,
  depth: number,
): TriggerFilter[] {
  if (depth > MAX_DEPTH) {
    return [unknown(match, '…')];
  }
  if (isComparison(match)) {
    const attributes = attributeMap.safeParse(content);
    return attributes.success
      ? Object.entries(attributes.data).map(([attribute, value]) =>
          compareAttribute(match, attribute, value),
        )
      : [unknown(match, content)];
  }
  if (match === 'all' || match === 'any') {
    if (!Array.isArray(content)) {
      return [unknown(match, content)];
    }
    const children = content.map(child => allOf(parseFilter(child, depth + 1)));
    const judge = match === 'all' ? every : some;
    return [
      nest(match, children, known =>
        judge(children.map(child => child.judge(known))),
      ),
    ];
  }
  if (match === 'not') {
    const child = allOf(parseFilter(content, depth + 1));
    return [nest(match, [child], known => negate(child.judge(known)))];
  }
  return [unknown(match, content)];
}

function parseFilter(raw: unknown, depth: number): TriggerFilter[] {
  const parsed = dialects.safeParse(raw);
  return parsed.success
    ? Object.entries(parsed.data).flatMap(([match, content]) =>
        parseDialect(match, content, depth),
      )
    : [unknown('unknown', raw)];
}

/**
 * The conditions of a Trigger. `filters` replaces `filter`, as in Knative; there an empty value of an attribute means any.
 */
export function parseFilters(spec: {
  filter?: { attributes: Record<string, string> } | null;
  filters?: unknown[] | null;
}): TriggerFilter {
  if (spec.filters && spec.filters.length > 0) {
    return allOf(spec.filters.flatMap(filter => parseFilter(filter, 0)));
  }
  return allOf(
    Object.entries(spec.filter?.attributes ?? {})
      .filter(([, value]) => value !== '')
      .map(([attribute, value]) => compareAttribute('exact', attribute, value)),
  );
}

import type { PostureQuery } from '@internal/plugin-sysdig-common';
import type { PostureLine } from '../reduce/reducePosture';
import { matchesSearch } from './matchesSearch';
import { byNumber, byText, sortLines } from './sortLines';

/** Whether a resource meets all its policies, fails one, or was not evaluated. */
export type PostureState = NonNullable<PostureQuery['state']>[number];

/** The state of one resource. */
export function postureState(line: PostureLine): PostureState {
  if (line.policies === null) {
    return 'notEvaluated';
  }
  return line.policies.every(policy => policy.passed) ? 'passing' : 'failing';
}

function sortPosture(
  lines: readonly PostureLine[],
  query: PostureQuery,
): PostureLine[] {
  const { sort = 'score' } = query;
  const order = query.order ?? (sort === 'lastSeen' ? 'desc' : 'asc');
  switch (sort) {
    case 'name':
      return sortLines(
        lines,
        { value: line => line.name, compare: byText },
        order,
      );
    case 'lastSeen':
      return sortLines(
        lines,
        { value: line => line.lastSeen, compare: byText },
        order,
      );
    default:
      return sortLines(
        lines,
        { value: line => line.passPercentage, compare: byNumber },
        order,
      );
  }
}

/** The resources of a posture report that answer a question, sorted. Looks at everything that names a resource. */
export function selectPosture(
  lines: readonly PostureLine[],
  query: PostureQuery,
): PostureLine[] {
  const states = new Set(query.state);
  return sortPosture(
    lines.filter(
      line =>
        (states.size === 0 || states.has(postureState(line))) &&
        matchesSearch(query.search, [
          line.name,
          line.type,
          line.platform,
          line.category,
          line.cluster,
          line.namespace,
          ...line.zones,
          ...line.labels,
          ...(line.policies ?? []).map(policy => policy.name),
        ]),
    ),
    query,
  );
}

import { filterSkeleton } from './filterSkeleton';

/** One thing that Sysdig knows, by field. */
export type Item = Readonly<Partial<Record<string, string>>>;

/**
 * Whether an item is in the answer to a filter, read without the code under test. `looser` is the join that binds
 * less tightly, because no document says which one that is.
 */
export function evaluateFilter(
  filter: string,
  item: Item,
  looser: 'and' | 'or' = 'or',
): boolean {
  const { skeleton, values } = filterSkeleton(filter);
  const words = skeleton.match(/""|!=|[=(),]|[^\s"!=(),]+/g) ?? [];
  const tighter = looser === 'or' ? 'and' : 'or';
  let position = 0;

  function take(word: string): boolean {
    const found = words[position] === word;
    position += found ? 1 : 0;
    return found;
  }

  function must(word: string): void {
    if (!take(word)) {
      throw new Error(`No ${word} at word ${position} of ${filter}`);
    }
  }

  function value(): string {
    for (const bare of ['true', 'false']) {
      if (take(bare)) {
        return bare;
      }
    }
    must('""');
    return values.shift() ?? '';
  }

  function list(): string[] {
    must('(');
    const wanted = [value()];
    while (take(',')) {
      wanted.push(value());
    }
    must(')');
    return wanted;
  }

  function join(type: 'and' | 'or'): boolean {
    const term = () => (type === looser ? join(tighter) : unary());
    let result = term();
    while (take(type)) {
      const next = term();
      result = type === 'and' ? result && next : result || next;
    }
    return result;
  }

  function unary(): boolean {
    if (take('not')) {
      return !comparison();
    }
    if (take('(')) {
      const result = join(looser);
      must(')');
      return result;
    }
    return comparison();
  }

  function comparison(): boolean {
    const actual: string | undefined = item[words[position++]];
    if (take('exists')) {
      return actual !== undefined;
    }
    if (take('in')) {
      return list().some(wanted => actual === wanted);
    }
    if (take('!=')) {
      return actual !== value();
    }
    if (take('contains')) {
      const part = value();
      return actual?.includes(part) ?? false;
    }
    if (take('starts')) {
      must('with');
      const start = value();
      return actual?.startsWith(start) ?? false;
    }
    must('=');
    return actual === value();
  }

  const result = join(looser);
  if (position < words.length) {
    throw new Error(`${words[position]} is left over of ${filter}`);
  }
  return result;
}

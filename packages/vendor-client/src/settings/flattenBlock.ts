import { z } from 'zod';
import type { ConfigProblem } from './ConfigProblem';

/** A vendor's block, and what may be in it. */
export interface BlockOptions {
  /** Key of the block, for example `sysdig`. */
  root: string;
  /** What the configuration holds there. */
  raw: unknown;
  /** Every setting below it; those of a nested block with a dot, for example `cache.ttl`. */
  known: readonly string[];
  /** Page that describes them. */
  docs: string;
}

const block = z.record(z.string(), z.unknown());

/**
 * The settings of a block by their dotted key, and a problem for each that does not exist and for each block that is
 * something else.
 */
export function flattenBlock(options: BlockOptions): {
  values: Record<string, unknown>;
  problems: ConfigProblem[];
} {
  const { root, raw, known, docs } = options;
  const problems: ConfigProblem[] = [];
  const values: Record<string, unknown> = {};
  const nested = new Set(
    known.filter(key => key.includes('.')).map(key => key.split('.')[0]),
  );

  const report = (key: string, problem: string, fix: string) =>
    problems.push({ key, problem, fix });

  const read = (value: unknown, prefix: string) => {
    const parsed = block.safeParse(value ?? {});
    if (!parsed.success) {
      report(
        [root, prefix].filter(Boolean).join('.'),
        'It is not a block of settings.',
        `See the table of settings in ${docs}.`,
      );
      return;
    }
    for (const [name, item] of Object.entries(parsed.data)) {
      const key = prefix ? `${prefix}.${name}` : name;
      if (known.includes(key)) {
        values[key] = item;
      } else if (!prefix && nested.has(name)) {
        read(item, name);
      } else {
        report(
          `${root}.${key}`,
          'There is no such setting.',
          `Remove it or correct its name; known are ${known.join(', ')}.`,
        );
      }
    }
  };
  read(raw, '');
  return { values, problems };
}

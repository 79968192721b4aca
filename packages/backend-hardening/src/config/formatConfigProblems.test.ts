import { formatConfigProblems } from './formatConfigProblems';

const problem = (key: string) => ({
  key,
  problem: `${key} is wrong.`,
  fix: `Correct ${key}.`,
});

describe('formatConfigProblems', () => {
  it('says nothing when there is nothing, or only a note', () => {
    expect(formatConfigProblems([])).toBe('');
    expect(formatConfigProblems([{ ...problem('a'), severity: 'note' }])).toBe(
      '',
    );
  });

  it('lists each problem with its fix and sums up on the last line', () => {
    expect(
      formatConfigProblems([
        problem('a.b'),
        { ...problem('c'), severity: 'note' },
        problem('d'),
      ]),
    )
      .toBe(`The configuration of the portal needs your attention before it can start.

  1. a.b
     a.b is wrong.
     Fix: Correct a.b.

  2. d
     d is wrong.
     Fix: Correct d.

The portal did not start: 2 problems in its configuration (a.b, d).`);
  });

  it('counts a single problem in the singular', () => {
    expect(formatConfigProblems([problem('a')])).toMatch(/: 1 problem in /);
  });
});

import * as fc from 'fast-check';
import { fineText } from '../__testUtils__/filterNodes';
import { filterSkeleton } from '../__testUtils__/filterSkeleton';
import { valuesAnnotations } from '../annotations/sysdigAnnotations';
import { parseCustomFilter, splitValueList } from '../filter';
import { planReports } from './planReports';

// Makes posture ask for a cluster or namespace, too.
const harmless = { 'sysdigcloud.com/resource-name': 'carts' };

const planWith = (key: string, value: string) =>
  planReports({ ...harmless, [key]: value }).filter(({ kind }) =>
    valuesAnnotations.some(
      annotation =>
        annotation.key === key &&
        annotation.uses.some(({ report }) => report === kind),
    ),
  );

describe.each(valuesAnnotations.map(({ key }) => key))('%s', key => {
  it.each([
    '"',
    '\\',
    '\\"',
    '" or 1=1',
    '" or freeText in ("',
    'a") or (name exists',
    '%22 or 1%3D1',
    'ünïcödé 日本 🧦',
    "'; drop table",
  ])('takes %s as data', value => {
    const plans = planWith(key, value);
    expect(plans).not.toHaveLength(0);
    for (const plan of plans) {
      expect(filterSkeleton(plan.filter ?? '').values).toContain(value);
    }
  });

  it.each([
    ['a line break', 'a\nor 1=1', 'U+000A'],
    ['a null', 'a\u0000', 'U+0000'],
    ['half a character', 'a\ud83e', 'U+D83E'],
    ['writing from right to left', 'a\u202eb', 'U+202E'],
  ])('refuses %s, and says how to mend it', (_, value, character) => {
    for (const plan of planWith(key, value)) {
      expect(plan).toMatchObject({
        wanted: true,
        problem: `The annotation ${key} holds the character ${character}, which cannot be seen. It takes values separated by commas, on one line: write it again without that character.`,
      });
      expect(plan).not.toHaveProperty('filter');
    }
  });

  it('refuses more values than Sysdig takes', () => {
    const many = Array.from({ length: 900 }, (_, index) => `value-${index}`);
    for (const plan of planWith(key, many.join())) {
      expect(plan.problem).toMatch(
        /^The filter of the \w+ report is \d+ characters( of a URL)? long, and at most \d+ are possible: the annotations hold too many or too long values. Name fewer.$/,
      );
      expect(plan).not.toHaveProperty('filter');
    }
  });

  it('never changes the structure of a filter', () => {
    const texts = fc
      .array(fineText, { minLength: 1, maxLength: 3 })
      .map(list => ({
        value: list.join(),
        values: splitValueList(list.join()),
      }))
      .filter(({ values }) => values.length > 0);
    fc.assert(
      fc.property(texts, ({ value, values }) => {
        const like = planWith(key, values.map((_, n) => `value${n}`).join());
        const plans = planWith(key, value);
        expect(plans).toHaveLength(like.length);
        plans.forEach((plan, index) => {
          const actual = filterSkeleton(plan.filter ?? '');
          const expected = filterSkeleton(like[index].filter ?? '');
          expect(actual).toEqual({
            skeleton: expected.skeleton,
            values: expected.values.map(
              literal =>
                values[Number(/^value(.)$/.exec(literal)?.[1])] ?? literal,
            ),
          });
          expect(parseCustomFilter(plan.kind, plan.filter ?? '')).toEqual({
            ok: true,
            filter: plan.filter,
          });
        });
      }),
    );
  });

  it('asks nothing when a value holds what cannot be seen, wherever it is', () => {
    const texts = fc
      .tuple(fineText, fc.constantFrom('\n', '\u0000', '\u202e'), fineText)
      .map(([before, hidden, after]) => `x${before}${hidden}${after}x`);
    fc.assert(
      fc.property(texts, value => {
        for (const plan of planWith(key, value)) {
          expect(plan.problem).toContain(key);
          expect(plan.filter).toBeUndefined();
        }
      }),
    );
  });
});

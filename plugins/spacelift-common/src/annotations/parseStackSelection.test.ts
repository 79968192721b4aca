import * as fc from 'fast-check';
import { parseStackSelection } from './parseStackSelection';

const ID = 'spacelift.io/stack-id';
const LABELS = 'spacelift.io/stack-labels';
const SPACE = 'spacelift.io/space-id';
const ROOT = 'spacelift.io/project-root';
const SLUG = 'github.com/project-slug';

const nothing = { stackIds: [], group: null, repository: null, problems: [] };

describe('parseStackSelection', () => {
  it('row 13: selects nothing without annotations', () => {
    expect(parseStackSelection()).toEqual(nothing);
    expect(
      parseStackSelection({ 'backstage.io/techdocs-ref': 'dir:.' }),
    ).toEqual(nothing);
  });

  it('row 13: reads ids of stacks, once each, without the space around them', () => {
    expect(
      parseStackSelection({ [ID]: ' orders-prod, orders-dev ,,orders-prod' }),
    ).toEqual({ ...nothing, stackIds: ['orders-prod', 'orders-dev'] });
  });

  it('row 13: reads labels, which all have to match, and a space that narrows them', () => {
    expect(
      parseStackSelection({
        [LABELS]: 'service:orders, env:prod',
        [SPACE]: 'shop-01',
      }).group,
    ).toEqual({
      labels: ['service:orders', 'env:prod'],
      space: { id: 'shop-01', withChildren: false },
    });
  });

  it('row 13: a space alone means all of it, with the spaces below when asked', () => {
    expect(parseStackSelection({ [SPACE]: ' shop-01/** ' }).group).toEqual({
      labels: [],
      space: { id: 'shop-01', withChildren: true },
    });
  });

  it('row 13: ids and labels add up', () => {
    expect(
      parseStackSelection({ [ID]: 'network', [LABELS]: 'service:orders' }),
    ).toMatchObject({
      stackIds: ['network'],
      group: { labels: ['service:orders'], space: null },
    });
  });

  it('row 13: reads the repository only where nothing else names stacks', () => {
    expect(parseStackSelection({ [SLUG]: 'acme/infra' }).repository).toEqual({
      slug: 'acme/infra',
      projectRoot: null,
    });
    expect(
      parseStackSelection({ [SLUG]: 'acme/infra', [ROOT]: './stacks/prod/' })
        .repository,
    ).toEqual({ slug: 'acme/infra', projectRoot: 'stacks/prod' });
    expect(
      parseStackSelection({ [SLUG]: 'acme/infra', [ROOT]: '/' }).repository,
    ).toEqual({ slug: 'acme/infra', projectRoot: '' });
    for (const key of [ID, LABELS, SPACE]) {
      for (const value of ['orders', '', '***']) {
        expect(
          parseStackSelection({ [SLUG]: 'acme/infra', [key]: value }),
        ).toMatchObject({ repository: null });
      }
    }
  });

  it.each([
    [{ [ID]: 'My Stack' }, 'spacelift.io/stack-id holds "My Stack"'],
    [{ [ID]: '../../admin' }, 'cannot be the id of a stack'],
    [{ [ID]: ' , ' }, 'spacelift.io/stack-id is empty'],
    [{ [LABELS]: '' }, 'spacelift.io/stack-labels is empty'],
    [{ [LABELS]: 'a\u0000b' }, 'cannot be a label'],
    [{ [LABELS]: 'x'.repeat(201) }, 'cannot be a label'],
    [
      { [LABELS]: Array.from({ length: 21 }, (_, n) => `l${n}`).join() },
      'more than 20 labels',
    ],
    [{ [SPACE]: 'a,b' }, 'the id of one space'],
    [{ [SPACE]: '**' }, 'the id of one space'],
    [{ [SPACE]: 'shop/*' }, 'the id of one space'],
    [{ [SPACE]: '' }, 'spacelift.io/space-id is empty'],
    [{ [ROOT]: 'stacks' }, 'needs github.com/project-slug'],
    [{ [ROOT]: 'stacks', [SLUG]: 'no slug' }, 'needs github.com/project-slug'],
  ])('row 13: says what is wrong with %j', (annotations, words) => {
    const { problems, ...selected } = parseStackSelection(annotations);
    expect(problems).toEqual([expect.stringContaining(words)]);
    expect(selected).toEqual({ stackIds: [], group: null, repository: null });
  });

  it.each([
    [{ [LABELS]: 'service:orders', [SPACE]: 'not a space' }],
    [{ [LABELS]: 'a\nb,service:orders', [SPACE]: 'shop' }],
    [{ [LABELS]: '', [SPACE]: 'shop' }],
    [{ [LABELS]: 'service:orders', [SPACE]: '' }],
  ])(
    'row 13: never selects more than was meant, because a part is wrong: %j',
    annotations => {
      const selection = parseStackSelection(annotations);
      expect(selection.group).toBeNull();
      expect(selection.problems).toHaveLength(1);
    },
  );

  it('keeps the good ids beside a wrong one, and at most 50', () => {
    expect(parseStackSelection({ [ID]: 'good, not good' })).toMatchObject({
      stackIds: ['good'],
      problems: [expect.stringContaining('"not good"')],
    });
    const many = Array.from({ length: 60 }, (_, index) => `s-${index}`);
    const { stackIds, problems } = parseStackSelection({ [ID]: many.join() });
    expect(stackIds).toEqual(many.slice(0, 50));
    expect(problems).toEqual([expect.stringContaining('60 stacks')]);
  });

  it('survives whatever people write', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(ID, LABELS, SPACE, ROOT, SLUG),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        annotations => {
          const { stackIds, group, problems } =
            parseStackSelection(annotations);
          expect(stackIds.join('')).not.toMatch(/[\s"'\\{}()$]/);
          expect(group?.labels.length === 0 && group.space === null).toBe(
            false,
          );
          for (const problem of problems) {
            expect(problem.length).toBeLessThan(500);
            expect(problem).not.toMatch(/\p{Cc}/u);
          }
        },
      ),
    );
  });
});

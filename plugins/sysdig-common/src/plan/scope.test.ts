import * as fc from 'fast-check';
import { evaluateFilter } from '../__testUtils__/evaluateFilter';
import { filterNodes } from '../__testUtils__/filterNodes';
import { filterLanguages } from '../filter/filterLanguages';
import { serialiseFilter } from '../filter/serialiseFilter';
import { reportKinds, type ReportKind } from '../types';
import { planReports } from './planReports';
import { findScopedReports, findScopeProblem } from './scope';

const everything = {
  'sysdigcloud.com/kubernetes-cluster-name': 'c',
  'sysdigcloud.com/registry-vendor': 'harbor, ecr',
  'sysdigcloud.com/image-freetext': 'i',
  'sysdigcloud.com/resource-name': 'r',
};

const filters = (
  scope: string,
  annotations: Record<string, string> = everything,
) =>
  Object.fromEntries(
    planReports(annotations, { scope }).map(({ kind, filter }) => [
      kind,
      filter,
    ]),
  );

describe("the operator's scope", () => {
  it.each<[string, ReportKind, string]>([
    [
      'kubernetes.cluster.name = "prod"',
      'runtime',
      'kubernetes.cluster.name = "prod" and kubernetes.cluster.name in ("c")',
    ],
    [
      'freeText = "a" or freeText = "b"',
      'runtime',
      '(freeText = "a" or freeText = "b") and kubernetes.cluster.name in ("c")',
    ],
    [
      'freeText = "a" or freeText = "b"',
      'registry',
      '(freeText = "a" or freeText = "b") and (vendor = "harbor" or vendor = "ecr")',
    ],
    [
      ' cluster in ("prod") and not namespace = "x" ',
      'posture',
      'cluster in ("prod") and not namespace = "x" and cluster in ("c") and name in ("r")',
    ],
  ])('%s is part of the %s report', (scope, kind, filter) => {
    expect(filters(scope)[kind]).toBe(filter);
  });

  it('is said in a note', () => {
    const [runtime] = planReports(everything, { scope: 'freeText = "a"' });
    expect(runtime.notes).toEqual([
      {
        code: 'scopeApplied',
        message:
          'Only what lies within the scope that the operators of this portal have set (sysdig.scope) is shown.',
      },
    ]);
  });

  it('keeps reports from being asked that cannot express it, without showing it', () => {
    const plans = planReports(
      { ...everything, 'sysdigcloud.com/custom-filter-posture': 'name exists' },
      { scope: 'kubernetes.cluster.name = "secret-name"' },
    );
    expect(plans[0].filter).toBeDefined();
    for (const plan of plans.slice(1)) {
      expect(plan).toMatchObject({
        wanted: true,
        problem: `The ${plan.kind} report is not shown, because the operators of this portal limit it to a scope (sysdig.scope) that Sysdig cannot apply to this report.`,
      });
      expect(plan).not.toHaveProperty('filter');
      expect(JSON.stringify(plan)).not.toContain('secret-name');
    }
  });

  it('always keeps the pipeline report out, which knows a single comparison', () => {
    expect(filters('freeText in ("i")').pipeline).toBeUndefined();
    expect(filters('freeText in ("i")').runtime).toBeDefined();
  });

  it.each(['foo = "x"', 'freeText = "', '()', 'freeText = "x" or'])(
    'keeps every report from being asked when it is %s',
    scope => {
      expect(Object.values(filters(scope))).toEqual(Array(4).fill(undefined));
    },
  );

  it.each(['', '  \n'])('is absent when it is %j', scope => {
    expect(filters(scope)).toEqual(filters(''));
    expect(filters(scope).pipeline).toBe('freeText in ("i")');
  });

  it('does not make reports wanted', () => {
    expect(
      planReports({}, { scope: 'freeText = "x"' }).some(({ wanted }) => wanted),
    ).toBe(false);
  });

  it('counts for the length', () => {
    const long = { 'sysdigcloud.com/kubernetes-cluster-name': 'x'.repeat(900) };
    expect(filters('', long).runtime).toBeDefined();
    const [runtime] = planReports(long, {
      scope: `freeText = "${'y'.repeat(200)}"`,
    });
    expect(runtime.problem).toContain('at most 1024');
  });
});

describe.each(reportKinds.filter(kind => kind !== 'pipeline'))(
  'no custom filter leaves the scope of the %s report',
  kind => {
    const nodes = filterNodes(kind, {
      values: fc.constantFrom('a', 'b', 'ab'),
    });
    const { fields, flags } = filterLanguages[kind];
    const item = fc.record(
      Object.fromEntries(
        fields.map(field => [
          field,
          flags.includes(field)
            ? fc.constantFrom('true', 'false')
            : fc.constantFrom('a', 'b', 'ab', 'c'),
        ]),
      ),
      { requiredKeys: [] },
    );

    it.each(['or', 'and'] as const)('with %s binding less tightly', looser => {
      fc.assert(
        fc.property(
          nodes.map(serialiseFilter),
          nodes.map(serialiseFilter),
          fc.array(item, { minLength: 1, maxLength: 20 }),
          (scope, custom, items) => {
            const plans = planReports(
              { [`sysdigcloud.com/custom-filter-${kind}`]: custom },
              { scope },
            );
            const { filter } = plans[reportKinds.indexOf(kind)];
            fc.pre(filter !== undefined);
            for (const one of items) {
              expect(evaluateFilter(filter ?? '', one, looser)).toBe(
                evaluateFilter(scope, one, looser) &&
                  evaluateFilter(custom, one, looser),
              );
            }
          },
        ),
        { numRuns: 300 },
      );
    });

    it('with annotations instead', () => {
      fc.assert(
        fc.property(nodes.map(serialiseFilter), item, (scope, one) => {
          const plans = planReports(everything, { scope });
          const { filter } = plans[reportKinds.indexOf(kind)];
          fc.pre(filter !== undefined);
          expect(
            !evaluateFilter(filter ?? '', one) || evaluateFilter(scope, one),
          ).toBe(true);
        }),
      );
    });
  },
);

describe('findScopeProblem', () => {
  it.each(['', ' ', 'freeText = "x"', 'vendor = "x"', 'not labels exists'])(
    'finds nothing in %j',
    scope => {
      expect(findScopeProblem(scope)).toBeUndefined();
    },
  );

  it('says for each report why the expression does not fit', () => {
    const problem = findScopeProblem('vendor in ("x") or name = "y"');
    expect(problem).toMatch(
      /^The expression fits none of the four reports\. runtime: The runtime report does not know the field “vendor”.* registry: vendor cannot be followed by “in”.* pipeline: .* posture: /,
    );
  });
});

describe('findScopedReports', () => {
  it.each<[string, ReportKind[]]>([
    ['freeText = "x"', ['runtime', 'registry']],
    ['freeText in ("x")', ['runtime']],
    ['cluster = "x"', ['posture']],
    ['foo = "x"', []],
  ])('finds who can express %s', (scope, kinds) => {
    expect(findScopedReports(scope)).toEqual(kinds);
  });
});

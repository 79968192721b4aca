import {
  noteCodes,
  planNamed,
  wantedFilters,
  wantedKinds,
} from '../__testUtils__/planNamed';
import { parseCustomFilter } from '../filter';
import { reportKinds } from '../types';

const filters = (annotations: Record<string, string>) =>
  wantedFilters(planNamed(annotations));

describe('a custom filter', () => {
  const runtimeOnly = 'kubernetes.cluster.name="x" or freeText in ("y")';
  const canonical = 'kubernetes.cluster.name = "x" or freeText in ("y")';

  it('gives exactly the reports it fits, and the others say why not', () => {
    const plans = planNamed({ 'custom-filter': runtimeOnly });
    expect(wantedKinds(plans)).toEqual(['runtime']);
    expect(plans.runtime).toMatchObject({
      filter: canonical,
      notes: [
        {
          code: 'customFilterApplied',
          message:
            'The annotation sysdigcloud.com/custom-filter asks for this report.',
        },
      ],
    });
    expect(plans.registry).toMatchObject({
      wanted: false,
      notes: [
        {
          code: 'customFilterUnusable',
          message:
            'The annotation sysdigcloud.com/custom-filter cannot be used for the registry report. The registry report does not know the field “kubernetes.cluster.name”. It knows vendor and freeText.',
        },
      ],
      missing: expect.arrayContaining(['sysdigcloud.com/registry-name']),
    });
    expect(noteCodes(plans.pipeline)).toEqual(['customFilterUnusable']);
    expect(noteCodes(plans.posture)).toEqual(['customFilterUnusable']);
  });

  it('gives several reports when it fits several', () => {
    expect(filters({ 'custom-filter': 'freeText in ("x")' })).toEqual({
      runtime: 'freeText in ("x")',
      pipeline: 'freeText in ("x")',
    });
  });

  it('replaces the other annotations where it fits, and only there', () => {
    const plans = planNamed({
      'custom-filter': runtimeOnly,
      'kubernetes-namespace-name': 'n',
      'resource-name': 'r',
      'registry-name': 'reg',
    });
    expect(plans.runtime).toMatchObject({
      filter: canonical,
      notes: [
        {
          message:
            "The annotation sysdigcloud.com/custom-filter asks for this report instead of Sysdig's other annotations.",
        },
      ],
    });
    expect(plans.posture).toMatchObject({
      wanted: true,
      filter: 'namespace in ("n") and name in ("r")',
    });
    expect(noteCodes(plans.posture)).toEqual(['customFilterUnusable']);
    expect(plans.registry).toMatchObject({ filter: 'freeText = "reg"' });
    expect(plans.pipeline).toMatchObject({ wanted: false });
  });

  it('leaves nothing for the portal to compare in the registry', () => {
    const { registry } = planNamed({
      'custom-filter': 'vendor = "harbor"',
      'registry-name': 'reg',
    });
    expect(registry.filter).toBe('vendor = "harbor"');
    expect(registry).not.toHaveProperty('localFilter');
  });

  it('ignores wrong values of the annotations it replaces', () => {
    expect(
      planNamed({
        'custom-filter': runtimeOnly,
        'kubernetes-cluster-name': 'a\nb',
      }).runtime,
    ).toMatchObject({ filter: canonical });
  });

  it('of one report wins over the general one', () => {
    expect(
      filters({
        'custom-filter': 'freeText in ("general")',
        'custom-filter-runtime': 'freeText in ("runtime")',
        'custom-filter-registry': 'vendor = "v"',
        'custom-filter-posture': 'name exists',
      }),
    ).toEqual({
      runtime: 'freeText in ("runtime")',
      registry: 'vendor = "v"',
      pipeline: 'freeText in ("general")',
      posture: 'name exists',
    });
    expect(filters({ 'custom-filter-pipeline': 'freeText in ("p")' })).toEqual({
      pipeline: 'freeText in ("p")',
    });
  });

  it('of one report that cannot be used is a problem of that report alone', () => {
    const plans = planNamed({
      'custom-filter': 'freeText in ("general")',
      'custom-filter-runtime': 'freeText = "',
    });
    expect(wantedKinds(plans)).toEqual(['runtime', 'pipeline']);
    expect(plans.runtime).toEqual({
      kind: 'runtime',
      wanted: true,
      problem:
        'The annotation sysdigcloud.com/custom-filter-runtime cannot be used for the runtime report. The quote before “” is never closed.',
      notes: [],
      missing: [],
    });
    expect(
      planNamed({
        'custom-filter-runtime': 'freeText = "',
        'kubernetes-cluster-name': 'c',
      }).runtime,
    ).toMatchObject({
      filter: 'kubernetes.cluster.name in ("c")',
      notes: [{ code: 'customFilterUnusable' }],
    });
  });

  it('that no report can use shows its reasons in all four when there is nothing else', () => {
    const wrong = 'registry.name = "x" and kubernetes.cluster.name = "y';
    const plans = planNamed({ 'custom-filter': wrong });
    expect(wantedKinds(plans)).toEqual(reportKinds);
    for (const report of Object.values(plans)) {
      expect(report).toEqual({
        kind: report.kind,
        wanted: true,
        problem: `The annotation sysdigcloud.com/custom-filter cannot be used for the ${report.kind} report. The quote before “y” is never closed.`,
        notes: [],
        missing: [],
      });
    }
    const withOthers = planNamed({
      'custom-filter': wrong,
      'image-freetext': 'i',
    });
    expect(wantedKinds(withOthers)).toEqual(['pipeline']);
    expect(noteCodes(withOthers.runtime)).toEqual(['customFilterUnusable']);
  });

  it('that is too long is refused', () => {
    expect(
      planNamed({ 'custom-filter': `freeText in ("${'x'.repeat(1024)}")` })
        .runtime.problem,
    ).toContain('at most 1024 are possible');
  });

  it('whose canonical form is too long for Sysdig is refused', () => {
    const fits = `freeText in (${Array(240).fill('"x"').join(',')})`;
    expect(parseCustomFilter('runtime', fits).ok).toBe(true);
    expect(planNamed({ 'custom-filter': fits }).runtime.problem).toContain(
      'is 1212 characters long, and at most 1024 are possible',
    );
  });

  it('that operators have switched off gives way to the other annotations', () => {
    const off = { allowCustomFilter: false };
    const plans = planNamed(
      { 'custom-filter': runtimeOnly, 'kubernetes-cluster-name': 'c' },
      off,
    );
    expect(plans.runtime).toMatchObject({
      filter: 'kubernetes.cluster.name in ("c")',
      notes: [{ code: 'customFilterDisabled' }],
    });
    expect(plans.posture).toMatchObject({
      wanted: false,
      notes: [{ code: 'customFilterDisabled' }],
    });
    const alone = planNamed({ 'custom-filter': runtimeOnly }, off);
    expect(wantedKinds(alone)).toEqual(reportKinds);
    expect(alone.runtime.problem).toContain('sysdig.allowCustomFilter');
    expect(alone.runtime).not.toHaveProperty('filter');
    expect(
      wantedKinds(planNamed({ 'custom-filter-posture': 'name exists' }, off)),
    ).toEqual(['posture']);
  });
});

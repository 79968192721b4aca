import fc from 'fast-check';
import { reduceScan } from './reduceScan';

const unknown = {
  critical: null,
  high: null,
  medium: null,
  low: null,
  negligible: null,
};

describe('reduceScan', () => {
  it('keeps what the page needs of a runtime scan', () => {
    expect(
      reduceScan({
        isRiskSpotlightEnabled: true,
        mainAssetName: 'docker.io/carts:0.4.8',
        policyEvaluationResult: 'failed',
        resourceId: 'sha256:6f2c',
        resultId: '17f0a3c1',
        runningVulnTotalBySeverity: { critical: 2 },
        sbomId: null,
        scope: {
          'asset.type': 'workload',
          'kubernetes.cluster.name': 'prod',
          'cloud.account.id': '42',
          'made.up': 'x',
        },
        vulnTotalBySeverity: { critical: 9, high: 58, medium: -1, low: '7' },
      }),
    ).toEqual({
      asset: 'docker.io/carts:0.4.8',
      createdAt: null,
      imageId: 'sha256:6f2c',
      inUse: { ...unknown, critical: 2 },
      policy: 'failed',
      registryVendor: null,
      resultId: '17f0a3c1',
      scope: { assetType: 'workload', cluster: 'prod', cloudAccount: '42' },
      total: { ...unknown, critical: 9, high: 58 },
    });
  });

  it('keeps what the page needs of a scan in a registry', () => {
    expect(
      reduceScan({
        createdAt: '2026-11-02T08:51:46.016464Z',
        imageId: 'sha256:6f2c',
        pullString: 'registry.example/carts:1',
        resultId: '18a1',
        vendor: 'harbor',
      }),
    ).toMatchObject({
      asset: 'registry.example/carts:1',
      createdAt: '2026-11-02T08:51:46.016Z',
      policy: 'notEvaluated',
      registryVendor: 'harbor',
      inUse: null,
      total: unknown,
    });
  });

  it.each([
    ['passed', 'passed'],
    ['PASSED', 'passed'],
    ['noPolicy', 'noPolicy'],
    ['notApplicable', 'notApplicable'],
    ['accepted', 'accepted'],
    ['pendingReview', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'notEvaluated'],
    [null, 'notEvaluated'],
    [undefined, 'notEvaluated'],
    [7, 'notEvaluated'],
  ])('row 8: reads the policy result %p as %s', (word, policy) => {
    expect(
      reduceScan({ pullString: 'x', policyEvaluationResult: word })?.policy,
    ).toBe(policy);
  });

  it('row 9: knows nothing in use without Risk Spotlight, whatever Sysdig sends', () => {
    for (const isRiskSpotlightEnabled of [false, null, undefined, 'yes']) {
      expect(
        reduceScan({
          pullString: 'x',
          isRiskSpotlightEnabled,
          runningVulnTotalBySeverity: { critical: 0, high: 0 },
        })?.inUse,
      ).toBeNull();
    }
  });

  it.each([null, undefined, 7, 'x', [], {}, { vendor: 'harbor' }])(
    'skips %p',
    item => {
      expect(reduceScan(item)).toBeUndefined();
    },
  );

  it('opens no details for an id of another shape', () => {
    expect(
      reduceScan({ pullString: 'x', resultId: '../../users/me' })?.resultId,
    ).toBeNull();
  });

  it('takes whatever comes', () => {
    const strange = fc.object({
      key: fc.constantFrom(
        'mainAssetName',
        'resultId',
        'scope',
        'vulnTotalBySeverity',
        'critical',
        'createdAt',
        'policyEvaluationResult',
        'asset.type',
      ),
      maxDepth: 3,
    });
    fc.assert(
      fc.property(strange, item => {
        const line = reduceScan(item);
        expect(line === undefined || line.asset.length > 0).toBe(true);
      }),
    );
  });
});

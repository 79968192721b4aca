import { hexId } from '../../random';
import { createdAtOf, type ScanContext } from '../scans/presentScan';
import type { Scan } from '../scans/Scan';

const names = ['Sysdig Best Practices', 'Acme: nothing known to be exploited'];

function evaluate(
  name: string,
  evaluation: string,
  scan: Scan,
  context: ScanContext,
) {
  const createdAt = createdAtOf({ ...scan, ageHours: 4000 }, context);
  const identifier = hexId(name, 12);
  return {
    bundles: [
      {
        identifier: `${identifier}_bundle`,
        name: 'Severe vulnerabilities with a fix',
        rules: [
          {
            description: 'Severity is critical, a fix exists',
            evaluationResult: evaluation,
            failureType: 'pkgVulnFailure',
            failures:
              evaluation === 'failed'
                ? [
                    {
                      description: `${scan.total.critical} found`,
                      riskAcceptRefs: [],
                    },
                  ]
                : [],
            predicates: [
              { type: 'vulnSeverity', extra: { level: 'critical' } },
            ],
            ruleId: `${identifier}_rule`,
            ruleType: 'vulnDenyList',
          },
        ],
        type: 'predefined',
      },
    ],
    createdAt,
    description: '',
    evaluation,
    identifier,
    name,
    updatedAt: createdAt,
  };
}

/** The policies of a scan: none, or two of which the second decides. */
export function policiesOf(scan: Scan, context: ScanContext) {
  const none = ['noPolicy', 'notApplicable', ''].includes(scan.policy);
  const results = ['passed', scan.policy];
  return {
    evaluations: none
      ? []
      : names.map((name, index) =>
          evaluate(name, results[index], scan, context),
        ),
    globalEvaluation: scan.policy,
  };
}

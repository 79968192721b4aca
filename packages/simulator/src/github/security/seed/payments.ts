import { packageSources } from './packages';
import type { RepoPlan } from './RepoPlan';
import type { CodeFinding } from './seedCodeScanning';

/** Dependabot only: nothing was ever analysed, and secret scanning is off. */
export const paymentsLedger: RepoPlan = {
  features: { 'code-scanning': 'unanalysed', dependabot: 'enabled' },
  dependabot: {
    source: packageSources.go,
    owner: 'sam-reyes',
    open: [0, 2, 3, 1],
    fixed: 5,
  },
};

// A tool that is not GitHub's own says nothing about security severity.
const finding = (
  rule: string,
  severity: CodeFinding['severity'],
  title: string,
  at: string,
  ageDays: number,
): CodeFinding => ({
  rule,
  severity,
  security: null,
  title,
  message: `${title}.`,
  at,
  ageDays,
});

/** Secrets are kept from the portal's token; code is analysed by a tool that knows rule severities only. */
export const paymentsLegacyGateway: RepoPlan = {
  features: {
    'code-scanning': 'enabled',
    dependabot: 'enabled',
    'secret-scanning': 'forbidden',
  },
  codeScanning: {
    tool: { name: 'Gatecheck', version: null },
    owner: 'sam-reyes',
    findings: [
      finding(
        'PHP-103',
        'error',
        'Request value in shell command',
        'src/Refund/Export.php:212',
        400,
      ),
      finding(
        'PHP-117',
        'error',
        'Query without placeholders',
        'src/Merchant/Finder.php:58',
        380,
      ),
      finding(
        'PHP-201',
        'warning',
        'Loose comparison of a token',
        'src/Callback/verify.php:31',
        260,
      ),
      finding(
        'PHP-202',
        'warning',
        'Certificate is not verified',
        'src/Bank/Client.php:77',
        255,
      ),
      finding(
        'PHP-202',
        'warning',
        'Certificate is not verified',
        'src/Bank/Retry.php:19',
        254,
      ),
      finding(
        'PHP-230',
        'warning',
        'Session id in an address',
        'public/return.php:12',
        90,
      ),
      finding(
        'PHP-231',
        'warning',
        'Cookie without the Secure attribute',
        'public/pay.php:9',
        90,
      ),
      finding(
        'PHP-305',
        'note',
        'Function is deprecated',
        'src/Util/Text.php:140',
        21,
      ),
    ],
  },
  dependabot: {
    source: packageSources.php,
    owner: 'sam-reyes',
    open: [3, 6, 5, 2],
    dismissed: 4,
  },
};

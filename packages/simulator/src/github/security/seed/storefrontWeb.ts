import { packageSources } from './packages';
import type { RepoPlan } from './RepoPlan';
import type { CodeFinding } from './seedCodeScanning';

const findings: readonly CodeFinding[] = [
  {
    rule: 'js/xss-through-dom',
    severity: 'warning',
    security: 'high',
    title: 'DOM text reinterpreted as HTML',
    message: 'Text of the search box is put into the page as markup.',
    at: 'src/search/SuggestionList.tsx:66',
    ageDays: 6,
  },
  {
    rule: 'js/incomplete-url-substring-sanitization',
    severity: 'warning',
    security: 'medium',
    title: 'Incomplete URL substring sanitization',
    message: "'shop.acme.example' can be anywhere in the address.",
    at: 'src/checkout/returnAddress.ts:19',
    ageDays: 27,
  },
  {
    rule: 'js/missing-rate-limiting',
    severity: 'warning',
    security: 'medium',
    title: 'Missing rate limiting',
    message:
      'This route looks up vouchers and may be asked as often as anybody likes.',
    at: 'server/vouchers.ts:44',
    ageDays: 95,
  },
  {
    rule: 'js/polynomial-redos',
    severity: 'warning',
    security: 'medium',
    title: 'Polynomial regular expression used on uncontrolled data',
    message: 'This expression is slow for texts with many spaces.',
    at: 'src/product/parseSize.ts:8',
    ageDays: 130,
  },
  {
    rule: 'js/unused-local-variable',
    severity: 'note',
    security: null,
    title: 'Unused variable, import, function or class',
    message: 'Nothing uses "formatSku".',
    at: 'src/product/ProductPage.tsx:3',
    ageDays: 18,
  },
  {
    rule: 'js/clear-text-logging',
    severity: 'error',
    security: 'high',
    title: 'Clear-text logging of sensitive information',
    message: 'The session is written to the log.',
    at: 'server/session.ts:71',
    ageDays: 110,
    dismissed: {
      daysAgo: 104,
      reason: 'false positive',
      comment: 'Only the length of the session is logged.',
    },
  },
  {
    rule: 'js/server-side-unvalidated-url-redirection',
    severity: 'warning',
    security: 'medium',
    title: 'Server-side URL redirect',
    message: 'The target of the redirect comes with the request.',
    at: 'server/language.ts:25',
    ageDays: 200,
    fixedDaysAgo: 175,
  },
];

/** So many open Dependabot alerts that they come on several pages. */
export const storefrontWeb: RepoPlan = {
  features: {
    'code-scanning': 'enabled',
    dependabot: 'enabled',
    'secret-scanning': 'enabled',
  },
  codeScanning: {
    tool: { name: 'CodeQL', version: '2.23.1' },
    owner: 'lin-park',
    findings,
  },
  dependabot: {
    source: packageSources.node,
    owner: 'lin-park',
    open: [4, 61, 168, 79],
    dismissed: 6,
    autoDismissed: 3,
    fixed: 140,
  },
  secrets: [
    {
      type: 'google_api_key',
      name: 'Google API Key',
      validity: 'unknown',
      at: 'src/maps/StoreFinder.tsx:14',
      ageDays: 250,
      resolved: {
        daysAgo: 248,
        by: 'lin-park',
        reason: 'wont_fix',
        comment: 'Meant for browsers, and limited to our pages.',
      },
    },
  ],
};

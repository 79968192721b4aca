import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts that all vendors' cards and tabs share. */
export const vendorUiTranslationRef = createTranslationRef({
  id: 'vendor-ui',
  messages: {
    severity: {
      critical: 'Critical',
      high: 'High',
      medium: 'Medium',
      low: 'Low',
      negligible: 'Negligible',
      unknown: 'Unknown',
      notSaid: '{{severity}}: the vendor gives no number',
    },
    freshness: {
      outdated: 'Not up to date',
      asOf: 'as of',
      stale: 'last good answer as of',
      refresh: 'Refresh',
      refreshSubject: 'Refresh {{subject}}',
      refreshing: 'Refreshing',
      refreshed: 'Up to date',
    },
    panel: {
      loading: 'Loading {{title}}',
      truncated:
        'There is more at {{vendor}} than is shown here. Narrow the search, or open {{vendor}} for the rest.',
    },
    retry: 'Try again',
    retryTime: {
      at: '{{vendor}} can be asked again',
      clock: ', at {{time}}.',
      soon: '{{vendor}} can be asked again in less than a minute.',
      now: '{{vendor}} can be asked again now.',
    },
    stale: {
      title: 'This is the last good answer of {{vendor}}, from',
      unknownCause: 'The newest answer could not be fetched.',
    },
    failure: {
      title: '{{vendor}} is not available',
      portalTitle: 'The portal could not be reached',
      notFoundTitle: 'Nothing found at {{vendor}}',
      rejectedTitle: '{{vendor}} cannot be asked this',
      rateLimitedTitle: '{{vendor}} was asked too often',
      retryAfter_one: 'It asks to wait for {{count}} second.',
      retryAfter_other: 'It asks to wait for {{count}} seconds.',
    },
    access: {
      notAllowedTitle: 'You may not see this',
      notAllowedText: 'The people who run this portal decide who gets it.',
      notAllowedUnnamed:
        'A permission is missing for this entity. The people who run this portal decide who gets it.',
      permission: 'You lack the permission',
      forbiddenTitle: 'The portal’s {{vendor}} account may not read this',
      credentialsTitle: '{{vendor}} does not accept the portal’s credential',
      credentialsText: 'Nothing is wrong with your own account.',
      signedOutTitle: 'Your session has ended',
      signedOutText: 'Sign in again to see this.',
      signIn: 'Sign in again',
    },
    setup: {
      title: '{{vendor}} is not configured yet',
      text: 'The people who run this portal can set these keys, then restart the backend.',
      compactText: 'Not set:',
      config: 'Configuration',
      environment: 'Environment',
      docs: 'How to set up {{vendor}}',
      noBackendTitle: '{{vendor}} is not installed in this portal',
      noBackendText:
        'The page is there, its backend plugin is not. The people who run this portal can add it, or remove the page.',
    },
    copy: {
      label: 'Copy',
      labelOf: 'Copy: {{label}}',
      copied: 'Copied',
      failed: 'Select the text to copy it',
    },
    change: { cancel: 'Cancel', close: 'Close' },
    link: { newTab: 'opens in a new tab' },
    card: {
      openIn: 'Open in {{vendor}}',
      notSaid: 'No number from the vendor',
    },
    list: {
      nothing: 'Nothing matches the search and the filters.',
      reset: 'Reset filters',
      range: '{{from}}–{{to}} of {{all}}',
      pageSize: 'Show {{number}}',
      openShort: 'Open',
      openSuffix: 'in {{vendor}}: {{name}}',
    },
    toolbar: {
      search: 'Search',
      label: 'Filters',
      reset: 'Reset filters',
    },
  },
});

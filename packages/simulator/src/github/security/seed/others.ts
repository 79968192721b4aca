import { packageSources } from './packages';
import type { RepoPlan } from './RepoPlan';

/** Everything enabled and nothing open: what there was is fixed. */
export const playbackOrder: RepoPlan = {
  features: {
    'code-scanning': 'enabled',
    dependabot: 'enabled',
    'secret-scanning': 'enabled',
  },
  codeScanning: {
    tool: { name: 'CodeQL', version: '2.23.1' },
    owner: 'lin-park',
    findings: [
      {
        rule: 'java/log-injection',
        severity: 'error',
        security: 'medium',
        title: 'Log injection',
        message: 'The title of a recording is logged as it was sent.',
        at: 'src/main/java/example/acme/playback/Queue.java:77',
        ageDays: 140,
        fixedDaysAgo: 139,
      },
    ],
  },
  dependabot: {
    source: packageSources.java,
    owner: 'lin-park',
    open: [0, 0, 0, 0],
    fixed: 9,
  },
};

/** The repository of the security article: code scanning, and nothing else. */
export const articleComponent: RepoPlan = {
  features: { 'code-scanning': 'enabled' },
  codeScanning: {
    tool: { name: 'CodeQL', version: '2.23.1' },
    owner: 'CarlosIA12',
    findings: [
      {
        rule: 'py/clear-text-logging-sensitive-data',
        severity: 'error',
        security: 'high',
        title: 'Clear-text logging of sensitive information',
        message: 'The whole event is logged, with the headers of the request.',
        at: 'src/reading_time.py:3',
        ageDays: 8,
      },
      {
        rule: 'py/full-ssrf',
        severity: 'error',
        security: 'critical',
        title: 'Full server-side request forgery',
        message: 'The address of the article comes with the request.',
        at: 'src/reading_time.py:4',
        ageDays: 8,
      },
      {
        rule: 'py/stack-trace-exposure',
        severity: 'error',
        security: 'medium',
        title: 'Information exposure through an exception',
        message: 'What went wrong inside is sent to the caller.',
        at: 'src/reading_time.py:5',
        ageDays: 30,
      },
      {
        rule: 'py/catch-base-exception',
        severity: 'note',
        security: null,
        title: "Except block handles 'BaseException'",
        message: 'This also catches the end of the program.',
        at: 'src/reading_time.py:5',
        ageDays: 30,
      },
      {
        rule: 'py/unused-import',
        severity: 'note',
        security: null,
        title: 'Unused import',
        message: "Import of 'json' is not used.",
        at: 'src/reading_time.py:1',
        ageDays: 45,
        fixedDaysAgo: 44,
      },
    ],
  },
};

/** No code scanning without a licence, and nothing else is on. */
export const shopMonorepo: RepoPlan = {
  features: { 'code-scanning': 'unlicensed' },
};

/** Alerts that GitHub never promised; see `distortAlerts`. */
export const oddities: RepoPlan = {
  features: {
    'code-scanning': 'enabled',
    dependabot: 'enabled',
    'secret-scanning': 'enabled',
  },
  codeScanning: {
    tool: { name: 'Oddball', version: null },
    owner: 'ada-byte',
    findings: ['nulls', 'unknown', 'malformed', 'plain'].map((rule, index) => ({
      rule,
      severity: 'warning',
      security: 'medium',
      title: `Alert with ${rule} values`,
      message: 'For tests.',
      at: `${rule}.txt:1`,
      ageDays: 10 - index,
    })),
  },
  dependabot: {
    source: packageSources.node,
    owner: 'ada-byte',
    open: [0, 0, 4, 0],
  },
  secrets: ['nulls', 'unknown', 'malformed', 'plain'].map((name, index) => ({
    type: `odd_${name}`,
    name: `Odd ${name}`,
    validity: 'unknown',
    at: `${name}.txt:1`,
    ageDays: 10 - index,
  })),
};

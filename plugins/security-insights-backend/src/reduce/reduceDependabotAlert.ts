import type {
  Alert,
  AlertState,
} from '@internal/plugin-security-insights-common';
import { z } from 'zod';
import { commonFields, login, longText, part, text, time } from './fields';
import { advisorySeverity } from './severity';
import { toPlainText } from './toPlainText';

const packageFields = part({ name: text, ecosystem: text });

const schema = z.object({
  ...commonFields,
  fixed_at: time,
  auto_dismissed_at: time,
  dismissed_at: time,
  dismissed_by: login,
  dismissed_reason: text,
  dismissed_comment: text,
  dependency: part({
    package: packageFields,
    manifest_path: text,
    scope: text,
  }),
  security_advisory: part({
    ghsa_id: text,
    cve_id: text,
    summary: text,
    description: longText,
    severity: text,
  }),
  security_vulnerability: part({
    package: packageFields,
    severity: text,
    vulnerable_version_range: text,
    first_patched_version: part({ identifier: text }),
  }),
});

type RawAlert = z.output<typeof schema>;

const states: Readonly<Record<string, AlertState>> = {
  fixed: 'fixed',
  dismissed: 'dismissed',
  auto_dismissed: 'dismissed',
};

function toState(state: string | null): AlertState {
  return state !== null && Object.hasOwn(states, state)
    ? states[state]
    : 'open';
}

function toClosed(raw: RawAlert): Alert['closed'] {
  switch (raw.state) {
    case 'fixed':
      return { at: raw.fixed_at, by: null, reason: null, comment: null };
    case 'auto_dismissed':
      return {
        at: raw.auto_dismissed_at,
        by: null,
        reason: 'auto_dismissed',
        comment: null,
      };
    case 'dismissed':
      return {
        at: raw.dismissed_at,
        by: raw.dismissed_by,
        reason: raw.dismissed_reason,
        comment: raw.dismissed_comment,
      };
    default:
      return null;
  }
}

function toDependency(raw: RawAlert): Alert['dependency'] {
  const { dependency, security_vulnerability: vulnerability } = raw;
  const name = dependency?.package?.name ?? vulnerability?.package?.name;
  if (!name) {
    return null;
  }
  return {
    name,
    ecosystem:
      dependency?.package?.ecosystem ??
      vulnerability?.package?.ecosystem ??
      null,
    manifestPath: dependency?.manifest_path ?? null,
    scope: dependency?.scope ?? null,
    vulnerableRange: vulnerability?.vulnerable_version_range ?? null,
    fixedVersion: vulnerability?.first_patched_version?.identifier ?? null,
  };
}

/** Reads an alert of Dependabot; undefined for something that is none. */
export function reduceDependabotAlert(item: unknown): Alert | undefined {
  const raw = schema.safeParse(item).data;
  if (!raw) {
    return undefined;
  }
  const { number, security_advisory: advisory } = raw;
  const dependency = toDependency(raw);
  return {
    id: `dependabot/${number}`,
    type: 'dependabot',
    number,
    state: toState(raw.state),
    severity: advisorySeverity(
      raw.security_vulnerability?.severity ?? null,
      advisory?.severity ?? null,
    ),
    title:
      advisory?.summary ??
      (dependency
        ? `Vulnerability of ${dependency.name}`
        : `Dependabot alert ${number}`),
    description: toPlainText(advisory?.description ?? null),
    rule: advisory?.ghsa_id ?? null,
    cve: advisory?.cve_id ?? null,
    tool: null,
    dependency,
    location: null,
    secret: null,
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
    closed: toClosed(raw),
    url: raw.html_url,
  };
}

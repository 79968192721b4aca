import { alertTypes } from '@internal/plugin-security-insights-common';
import fc from 'fast-check';
import { reduceAlert } from './reduceAlert';
import {
  advisorySeverity,
  codeScanningSeverity,
  secretSeverity,
} from './severity';

const code = (more: object = {}) =>
  reduceAlert('code-scanning', { number: 1, state: 'open', ...more });
const dependabot = (more: object = {}) =>
  reduceAlert('dependabot', { number: 1, state: 'open', ...more });
const secret = (more: object = {}) =>
  reduceAlert('secret-scanning', { number: 1, state: 'open', ...more });

const SCRIPT = 'javascript';

describe('severities', () => {
  it.each([
    ['critical', 'warning', 'critical'],
    ['low', 'error', 'low'],
    ['HIGH', null, 'high'],
    [null, 'error', 'high'],
    [null, 'warning', 'medium'],
    [null, 'note', 'low'],
    [null, 'none', 'low'],
    [null, null, 'unknown'],
    ['apocalyptic', 'error', 'high'],
    [null, 'constructor', 'unknown'],
  ])(
    'B5.4: of code scanning with %s and %s is %s',
    (security_severity_level, severity, expected) => {
      expect(codeScanningSeverity({ security_severity_level, severity })).toBe(
        expected,
      );
      expect(
        code({ rule: { security_severity_level, severity } }),
      ).toMatchObject({ severity: expected });
    },
  );

  it('B5.4: of code scanning without a rule is unknown', () => {
    expect(code()).toMatchObject({ severity: 'unknown' });
    expect(code({ rule: null })).toMatchObject({ severity: 'unknown' });
  });

  it('B5.10: has one word for "moderate" and "medium"', () => {
    expect(advisorySeverity('moderate')).toBe('medium');
    expect(advisorySeverity('MODERATE', 'high')).toBe('medium');
    expect(advisorySeverity(null, 'high')).toBe('high');
    expect(advisorySeverity('dire', null)).toBe('unknown');
  });

  it('of a secret is critical, unless it opens nothing any more', () => {
    expect(secretSeverity('active')).toBe('critical');
    expect(secretSeverity('unknown')).toBe('critical');
    expect(secretSeverity('probably')).toBe('critical');
    expect(secretSeverity('inactive')).toBe('low');
    expect(secret()).toMatchObject({ severity: 'critical' });
    expect(secret({ validity: 'INACTIVE' })).toMatchObject({ severity: 'low' });
  });
});

describe('states', () => {
  it.each([
    ['open', 'open'],
    ['dismissed', 'dismissed'],
    ['fixed', 'fixed'],
    ['auto_dismissed', 'dismissed'],
    ['snoozed', 'open'],
    [null, 'open'],
    ['constructor', 'open'],
  ])('B5.10: of Dependabot: %s is %s', (state, expected) => {
    expect(dependabot({ state })).toMatchObject({ state: expected });
  });

  it('of an alert that was dismissed by nobody says so', () => {
    expect(
      dependabot({
        state: 'auto_dismissed',
        auto_dismissed_at: '2026-01-02T03:04:05Z',
        dismissed_by: null,
      }),
    ).toMatchObject({
      closed: {
        at: '2026-01-02T03:04:05.000Z',
        by: null,
        reason: 'auto_dismissed',
      },
    });
  });

  it.each([
    ['revoked', 'fixed'],
    ['false_positive', 'dismissed'],
    ['pattern_deleted', 'dismissed'],
    [null, 'dismissed'],
  ])('of a secret that was resolved as %s is %s', (resolution, expected) => {
    expect(secret({ state: 'resolved', resolution })).toMatchObject({
      state: expected,
      closed: { reason: resolution },
    });
  });

  it('of code scanning tell who closed it and why, or when it was fixed', () => {
    expect(
      code({
        state: 'dismissed',
        dismissed_at: '2026-01-02T00:00:00Z',
        dismissed_by: { login: 'lin-park', id: 1 },
        dismissed_reason: 'false positive',
        dismissed_comment: ' Because. ',
      }),
    ).toMatchObject({
      closed: {
        at: '2026-01-02T00:00:00.000Z',
        by: 'lin-park',
        reason: 'false positive',
        comment: 'Because.',
      },
    });
    expect(
      code({ state: 'fixed', fixed_at: '2026-01-02T00:00:00Z' }),
    ).toMatchObject({ closed: { at: '2026-01-02T00:00:00.000Z', by: null } });
    expect(code({ dismissed_reason: 'left over' })).toMatchObject({
      state: 'open',
      closed: null,
    });
  });
});

describe('what becomes a link', () => {
  it.each([
    ['https://github.com/acme/x/security/1', true],
    ['http://localhost:7101/acme/x', true],
    [`${SCRIPT}:alert(1)`, false],
    [`${SCRIPT.toUpperCase()}:alert(1)`, false],
    [` ${SCRIPT}:alert(1)`, false],
    ['data:text/html,x', false],
    ['//evil.example', false],
    ['/relative', false],
    ['', false],
    [null, false],
    [7, false],
    [`https://x/${'a'.repeat(2000)}`, false],
  ])('is a web page only: %s', (html_url, kept) => {
    for (const type of alertTypes) {
      expect(reduceAlert(type, { number: 1, html_url })).toMatchObject({
        url: kept ? html_url : null,
      });
    }
  });
});

describe('texts', () => {
  it('are the first that GitHub has', () => {
    expect(
      code({ rule: { description: 'D', name: 'N', id: 'I' } })?.title,
    ).toBe('D');
    expect(code({ rule: { description: ' ', name: 'N' } })?.title).toBe('N');
    expect(code({ rule: { id: 'I' } })?.title).toBe('I');
    expect(code()?.title).toBe('Code scanning alert 1');
    expect(dependabot()?.title).toBe('Dependabot alert 1');
    expect(
      dependabot({ dependency: { package: { name: 'left-pad' } } })?.title,
    ).toBe('Vulnerability of left-pad');
    expect(secret()?.title).toBe('Secret scanning alert 1');
  });

  it('of advisories are plain and short', () => {
    const described = (description: unknown) =>
      dependabot({ security_advisory: { description } })?.description;
    expect(
      described(
        '## Impact\n\n**Anyone** can read `x`, see [the post](https://a.example/b).\nReally.\n\n### Patches\n\nUpdate.',
      ),
    ).toBe('Anyone can read x, see the post. Really.');
    expect(described('')).toBeNull();
    expect(described('# Only a title')).toBeNull();
    expect(described(null)).toBeNull();
    expect(described(7)).toBeNull();
    expect(described('x'.repeat(100_000))).toHaveLength(301);
  });

  it('are cut, and not in the middle of a character', () => {
    const title = secret({
      secret_type_display_name: `${'x'.repeat(499)}😀`,
    })?.title;
    expect(title).toBe(`${'x'.repeat(499)}…`);
  });
});

describe('whatever GitHub sends', () => {
  it('is an alert with a number, or none at all, and never holds what is not known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...alertTypes),
        fc.anything(),
        fc.dictionary(
          fc.constantFrom(
            'state',
            'rule',
            'tool',
            'dependency',
            'security_advisory',
            'security_vulnerability',
            'most_recent_instance',
            'validity',
            'resolved_by',
            'created_at',
          ),
          fc.anything(),
        ),
        (type, thing, fields) => {
          const read = reduceAlert(type, thing);
          expect(read === undefined || read.number >= 1).toBe(true);
          const alert = reduceAlert(type, {
            ...fields,
            number: 7,
            secret: 'S3CRET',
          });
          expect(alert).toMatchObject({ id: `${type}/7`, number: 7 });
          expect(JSON.stringify(alert)).not.toContain('S3CRET');
        },
      ),
    );
  });
});

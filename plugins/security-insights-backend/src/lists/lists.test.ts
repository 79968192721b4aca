import type { Alert } from '@internal/plugin-security-insights-common';
import { reduceAlert } from '../reduce/reduceAlert';
import { countFacets } from './countFacets';
import { matchesQuery } from './matchesQuery';
import { sortAlerts } from './sortAlerts';
import { takePage } from './takePage';

function alert(number: number, more: Partial<Alert> = {}): Alert {
  const read = reduceAlert('code-scanning', { number, state: 'open' });
  if (!read) {
    throw new Error('No alert');
  }
  return { ...read, ...more };
}

const day = (n: number) => `2026-01-0${n}T00:00:00.000Z`;

describe('sortAlerts', () => {
  const alerts = [
    alert(1, { severity: 'low', createdAt: day(1), title: 'b 10' }),
    alert(2, { severity: 'critical', createdAt: day(2), title: 'B 9' }),
    alert(3, { severity: 'critical', createdAt: day(3), title: 'a' }),
    alert(4, { severity: 'unknown', createdAt: null, title: 'c' }),
    alert(5, { severity: 'low', createdAt: null, title: 'd' }),
  ];
  it.each([
    [{}, [3, 2, 1, 5, 4]],
    [{ order: 'asc' as const }, [1, 5, 3, 2, 4]],
    [{ sort: 'created' as const }, [3, 2, 1, 5, 4]],
    [{ sort: 'created' as const, order: 'asc' as const }, [1, 2, 3, 5, 4]],
    [{ sort: 'title' as const }, [3, 2, 1, 4, 5]],
    [{ sort: 'number' as const }, [5, 4, 3, 2, 1]],
  ])('%j', (query, expected) => {
    expect(sortAlerts(alerts, query).map(({ number }) => number)).toEqual(
      expected,
    );
    expect(
      sortAlerts([...alerts].reverse(), query).map(({ number }) => number),
    ).toEqual(expected);
  });
});

describe('matchesQuery', () => {
  const vulnerable = alert(12, {
    type: 'dependabot',
    title: 'Prototype pollution',
    cve: 'CVE-2026-0001',
    rule: 'GHSA-aaaa-bbbb-cccc',
    dependency: {
      name: 'left-pad',
      ecosystem: 'npm',
      manifestPath: 'web/package-lock.json',
      scope: null,
      vulnerableRange: null,
      fixedVersion: null,
    },
  });

  it.each(['prototype', 'cve-2026', 'ghsa-AAAA', 'LEFT', 'web/package', '#12'])(
    'finds %s',
    q => {
      expect(matchesQuery(vulnerable, { q })).toBe(true);
    },
  );

  it.each(['right-pad', '#13', '.*'])('does not find %s', q => {
    expect(matchesQuery(vulnerable, { q })).toBe(false);
  });
});

describe('countFacets', () => {
  it('has no number for what was not read', () => {
    const facets = countFacets(
      [alert(1, { severity: 'high' }), alert(2, { state: 'fixed' })],
      { state: ['open'] },
      [{ type: 'code-scanning', state: 'open' }],
    );
    expect(facets.type).toEqual({ 'code-scanning': 1 });
    expect(facets.state).toEqual({ open: 1 });
    expect(facets.severity).toMatchObject({ high: 1, critical: 0 });
  });

  it('counts no state and no severity of lists of another type', () => {
    expect(
      countFacets(
        [alert(1, { severity: 'high' })],
        { state: ['open', 'fixed'], type: ['dependabot'] },
        [
          { type: 'code-scanning', state: 'open' },
          { type: 'code-scanning', state: 'fixed' },
        ],
      ),
    ).toEqual({ type: { 'code-scanning': 1 }, state: {}, severity: {} });
  });
});

describe('takePage', () => {
  const items = [1, 2, 3, 4, 5];
  it.each([
    [{ limit: 2 }, { items: [1, 2], offset: 0, nextCursor: '2' }],
    [
      { limit: 2, cursor: '4' },
      { items: [5], offset: 4, nextCursor: null },
    ],
    [
      { limit: 2, cursor: '99' },
      { items: [5], offset: 4, nextCursor: null },
    ],
    [{ limit: 5 }, { items, offset: 0, nextCursor: null }],
    [
      { limit: 5, cursor: '5' },
      { items, offset: 0, nextCursor: null },
    ],
  ])('%j', (query, page) => {
    expect(takePage(items, query)).toEqual({ ...page, total: 5 });
  });

  it('is empty where there is nothing', () => {
    expect(takePage([], { cursor: '25' })).toEqual({
      items: [],
      offset: 0,
      nextCursor: null,
      total: 0,
    });
  });
});

import { defaultProxyRules, toSegments } from '../guards/ProxyRule';
import { findButtonProblems } from './findButtonProblems';

const DELETE = 'kubernetes.frontend.podDelete.enabled';
const SHELL = 'kubernetes.podExecTerminal.enabled';

const keysOf = (raw: unknown, rules = defaultProxyRules) =>
  findButtonProblems(raw, rules).map(({ key, severity }) => [key, severity]);

it.each([true, 'true', 'on', 1])('notes buttons that are on: %j', enabled => {
  expect(
    keysOf({
      frontend: { podDelete: { enabled } },
      podExecTerminal: { enabled },
    }),
  ).toEqual([
    [DELETE, 'note'],
    [SHELL, 'note'],
  ]);
});

it.each([
  undefined,
  null,
  'odd',
  {},
  { frontend: null, podExecTerminal: [] },
  { frontend: { podDelete: null }, podExecTerminal: { enabled: null } },
  {
    frontend: { podDelete: { enabled: false } },
    podExecTerminal: { enabled: 'false' },
  },
])('notes nothing for %j', raw => {
  expect(keysOf(raw)).toEqual([]);
});

it('notes one switch without the other', () => {
  expect(keysOf({ podExecTerminal: { enabled: true } })).toEqual([
    [SHELL, 'note'],
  ]);
  expect(keysOf({ frontend: { podDelete: { enabled: true } } })).toEqual([
    [DELETE, 'note'],
  ]);
});

it('does not note a button for deleting that an operator has let through', () => {
  const path = '/api/v1/namespaces/shop/pods/*';
  const enabled = { podDelete: { enabled: true } };
  expect(
    keysOf({ frontend: enabled }, [
      { method: 'DELETE', segments: toSegments(path) },
    ]),
  ).toEqual([]);
  expect(
    keysOf({ frontend: enabled }, [
      { method: 'GET', segments: toSegments(path) },
    ]),
  ).toEqual([[DELETE, 'note']]);
});

import { isJson } from './isJson';

it.each([
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['APPLICATION/JSON', true],
  ['application/vnd.github+json', true],
  ['application/problem+json;x=1', true],
  ['text/json', true],
  ['application/jsonp', false],
  ['application/x-ndjson', false],
  ['text/html; a=application/json', false],
  ['text/plain', false],
  [undefined, false],
])('%s: %s', (type, expected) => {
  const headers = new Headers(type ? { 'content-type': type } : {});
  expect(isJson(headers)).toBe(expected);
});

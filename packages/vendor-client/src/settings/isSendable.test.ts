import { isSendable } from './isSendable';

it.each([
  ['abc.DEF-123_~!', true],
  ['', false],
  ['a b', false],
  ['a\nb', false],
  ['tokén', false],
  ['a\u0000', false],
])('%j: %s', (credential, sendable) => {
  expect(isSendable(credential)).toBe(sendable);
});

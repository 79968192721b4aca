import { isLoopbackHostname } from './isLoopbackHostname';

it.each([
  ['localhost', true],
  ['simulator.localhost', true],
  ['notlocalhost', false],
  ['127.0.0.1', true],
  ['127.255.255.254', true],
  ['[::1]', true],
  ['localhost.example', false],
  ['127.0.0.1.example', false],
  ['128.0.0.1', false],
  ['[::]', false],
  ['[::ffff:7f00:1]', false],
  ['', false],
])('%j: %s', (hostname, expected) => {
  expect(isLoopbackHostname(hostname)).toBe(expected);
});

import { configSnippet, environmentSnippet } from './configSnippet';

const keys = [
  {
    key: 'sysdig.endpoint',
    env: 'SYSDIG_SECURE_ENDPOINT',
    example: 'https://secure.example',
  },
  { key: 'sysdig.token', env: 'SYSDIG_SECURE_TOKEN', example: 'a-token' },
  { key: 'sysdig.cache.ttl', example: '5m: "x"' },
];

it('writes the keys as one block, with variables where there are some', () => {
  expect(configSnippet(keys)).toBe(
    [
      'sysdig:',
      '  endpoint: ${SYSDIG_SECURE_ENDPOINT}',
      '  token: ${SYSDIG_SECURE_TOKEN}',
      '  cache:',
      '    ttl: "5m: \\"x\\""',
    ].join('\n'),
  );
});

it('lists the variables', () => {
  expect(environmentSnippet(keys)).toBe(
    'SYSDIG_SECURE_ENDPOINT=https://secure.example\nSYSDIG_SECURE_TOKEN=a-token',
  );
  expect(environmentSnippet([keys[2]])).toBe('');
});

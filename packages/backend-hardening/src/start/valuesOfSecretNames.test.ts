import { valuesOfSecretNames } from './valuesOfSecretNames';

describe('valuesOfSecretNames', () => {
  it('finds values at any depth, by the name of their key', () => {
    expect(
      valuesOfSecretNames({
        POSTGRES_PASSWORD: 'a',
        HOME: 'no',
        integrations: {
          github: [
            { host: 'no', token: 'b', apps: [{ appId: 1, privateKey: 'c' }] },
          ],
        },
        proxy: { headers: { Authorization: 'd' } },
        auth: { github: { clientId: 'no', clientSecret: 'e' } },
      }),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([[undefined], [null], ['text'], [7], [[]], [{ token: 7 }]])(
    'finds nothing in %j',
    block => {
      expect(valuesOfSecretNames(block)).toEqual([]);
    },
  );
});

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { requirePerson } from './requirePerson';

const auth = mockServices.auth();

describe('requirePerson', () => {
  it('returns the credentials of a person, also when a plugin acts for them', () => {
    for (const credentials of [
      mockCredentials.user('user:default/lin'),
      mockCredentials.user('user:default/lin', {
        actor: { subject: 'plugin:scaffolder' },
      }),
    ]) {
      expect(requirePerson(auth, credentials)).toBe(credentials);
    }
  });

  it.each([mockCredentials.service(), mockCredentials.none()])(
    'refuses $principal.type',
    credentials => {
      expect(() => requirePerson(auth, credentials)).toThrow(
        expect.objectContaining({ name: 'NotAllowedError' }),
      );
    },
  );
});

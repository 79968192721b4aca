import { createIdentity } from './createIdentity';
import { sessionMarker } from './sessionMarker';

const identity = {
  type: 'user' as const,
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['user:default/ada'],
};

function setUp(current: string | undefined = identity.userEntityRef) {
  const reload = jest.fn();
  const authApi = {
    getBackstageIdentity: jest.fn(async () =>
      current
        ? {
            token: 'a-token',
            identity: { ...identity, userEntityRef: current },
          }
        : undefined,
    ),
    getProfile: jest.fn(async () => ({ displayName: 'Ada Byte' })),
    signIn: jest.fn(),
    signOut: jest.fn(async () => {}),
    sessionState$: jest.fn(),
  };
  return {
    api: createIdentity({ identity, authApi, reload }),
    authApi,
    reload,
  };
}

describe('createIdentity', () => {
  it('gives identity, profile and token', async () => {
    const { api, reload } = setUp();
    await expect(api.getBackstageIdentity()).resolves.toBe(identity);
    await expect(api.getProfileInfo()).resolves.toEqual({
      displayName: 'Ada Byte',
    });
    await expect(api.getCredentials()).resolves.toEqual({ token: 'a-token' });
    expect(reload).not.toHaveBeenCalled();
  });

  it('loads the page anew rather than act as somebody else', async () => {
    const { api, reload } = setUp('user:default/lin');
    await expect(api.getCredentials()).resolves.toEqual({});
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('forgets that there was a session when somebody signs out', async () => {
    const { api, authApi } = setUp();
    sessionMarker.set();
    await api.signOut();
    expect(sessionMarker.isSet()).toBe(false);
    expect(authApi.signOut).toHaveBeenCalled();
  });
});

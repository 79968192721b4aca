import {
  BackstageIdentityApi,
  BackstageUserIdentity,
  IdentityApi,
  ProfileInfoApi,
  SessionApi,
} from '@backstage/frontend-plugin-api';
import { sessionMarker } from './sessionMarker';

/**
 * The identity of the signed-in person for the rest of the app, backed by the
 * GitHub session. When the session is renewed later and another account
 * answers, the page is loaded anew: it would otherwise go on showing one
 * person and act as another.
 */
export function createIdentity(options: {
  identity: BackstageUserIdentity;
  authApi: BackstageIdentityApi & ProfileInfoApi & SessionApi;
  reload: () => void;
}): IdentityApi {
  const { identity, authApi, reload } = options;
  return {
    async getBackstageIdentity() {
      return identity;
    },
    async getProfileInfo() {
      return (await authApi.getProfile({ optional: true })) ?? {};
    },
    async getCredentials() {
      const session = await authApi.getBackstageIdentity();
      const current = session?.identity.userEntityRef;
      if (current !== undefined && current !== identity.userEntityRef) {
        reload();
        return {};
      }
      return { token: session?.token };
    },
    async signOut() {
      sessionMarker.clear();
      await authApi.signOut();
    },
  };
}

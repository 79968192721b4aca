import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import useAsync from 'react-use/esm/useAsync';
import { firstName } from '../lib/firstName';

/** The person who is signed in. */
export interface Me {
  firstName: string;
  /** Refs of the groups that count as own, without the person. */
  groupRefs: string[];
}

/**
 * Who is signed in, from the session and the person's own catalog entry. Undefined while loading.
 * A catalog that does not answer only costs the display name, never the page.
 */
export function useMe(): Me | undefined {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);

  const { value } = useAsync(async () => {
    const { userEntityRef, ownershipEntityRefs } =
      await identityApi.getBackstageIdentity();
    const [user, profile] = await Promise.all([
      catalogApi.getEntityByRef(userEntityRef).catch(() => undefined),
      identityApi.getProfileInfo(),
    ]);
    return {
      firstName: firstName(
        displayNameOf(user?.spec?.profile) ?? profile.displayName,
        userEntityRef,
      ),
      groupRefs: ownershipEntityRefs.filter(
        ref => parseEntityRef(ref).kind.toLowerCase() === 'group',
      ),
    };
  }, [identityApi, catalogApi]);

  return value;
}

function displayNameOf(profile: unknown): string | undefined {
  const name =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

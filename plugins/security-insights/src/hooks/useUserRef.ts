import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Reference of the person who is signed in; undefined until it is known. */
export function useUserRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const [userRef, setUserRef] = useState<string>();
  useEffect(() => {
    let isHere = true;
    identityApi.getBackstageIdentity().then(
      ({ userEntityRef }) => isHere && setUserRef(userEntityRef),
      // Without it, the dialog says "you".
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [identityApi]);
  return userRef;
}

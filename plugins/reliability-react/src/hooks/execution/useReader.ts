import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';

/**
 * Who reads the page.
 *
 * @public
 */
export interface Reader {
  /** Entity reference; empty where the app does not know. */
  userEntityRef: string;
  /** References of the user and of the groups the user is a member of. */
  ownershipEntityRefs: string[];
}

/**
 * Who reads the page; undefined until it is known.
 *
 * @public
 */
export function useReader(): Reader | undefined {
  const identityApi = useApi(identityApiRef);
  const [reader, setReader] = useState<Reader>();
  useEffect(() => {
    let isCurrent = true;
    const settle = (next: Reader) => isCurrent && setReader(next);
    identityApi.getBackstageIdentity().then(
      ({ userEntityRef, ownershipEntityRefs }) =>
        settle({ userEntityRef, ownershipEntityRefs }),
      () => settle({ userEntityRef: '', ownershipEntityRefs: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [identityApi]);
  return reader;
}

import { noFeatures } from './access/features';
import type { RepoSecurity } from './types';

/** A repository without security features and without alerts. */
export function noSecurity(): RepoSecurity {
  return {
    features: noFeatures(),
    codeScanning: [],
    dependabot: [],
    secretScanning: [],
  };
}

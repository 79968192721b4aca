import { cartFindings } from './cartFindings';
import { cartSecrets } from './cartSecrets';
import { packageSources } from './packages';
import type { RepoPlan } from './RepoPlan';

/** All three features, something of each severity, and a secret that still works. */
export const sockShopCarts: RepoPlan = {
  features: {
    'code-scanning': 'enabled',
    dependabot: 'enabled',
    'secret-scanning': 'enabled',
  },
  codeScanning: {
    tool: { name: 'CodeQL', version: '2.23.1' },
    owner: 'lin-park',
    findings: cartFindings,
  },
  dependabot: {
    source: packageSources.java,
    owner: 'lin-park',
    open: [2, 5, 6, 2],
    dismissed: 2,
    autoDismissed: 1,
    fixed: 4,
  },
  secrets: cartSecrets,
};

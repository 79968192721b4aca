import type { GithubWorld } from '../../world/GithubWorld';
import { allAlertPermissions } from '../access/permissions';
import { distortAlerts } from './distortAlerts';
import {
  articleComponent,
  oddities,
  playbackOrder,
  shopMonorepo,
} from './others';
import { paymentsLedger, paymentsLegacyGateway } from './payments';
import type { RepoPlan } from './RepoPlan';
import { seedCodeScanning } from './seedCodeScanning';
import { seedDependabot } from './seedDependabot';
import { seedSecrets } from './seedSecrets';
import { sockShopCarts } from './sockShopCarts';
import { storefrontWeb } from './storefrontWeb';

const plans: Readonly<Record<string, RepoPlan>> = {
  'acme/sock-shop-carts': sockShopCarts,
  'acme/storefront-web': storefrontWeb,
  'acme/payments-ledger': paymentsLedger,
  'acme/payments-legacy-gateway': paymentsLegacyGateway,
  'acme/playback-order': playbackOrder,
  'acme/shop-monorepo': shopMonorepo,
  'acme/oddities': oddities,
  'CarlosIA12/example-backstage-component': articleComponent,
};

/** Alerts of the demo's repositories, and the portal's App installed for all of them. Ages count from its start. */
export function seedSecurity(world: GithubWorld): void {
  const now = world.startedAt;
  for (const [slug, plan] of Object.entries(plans)) {
    const { security } = world.repo(...splitSlug(slug));
    Object.assign(security.features, plan.features);
    if (plan.codeScanning) {
      security.codeScanning = seedCodeScanning(plan.codeScanning, now);
    }
    if (plan.dependabot) {
      security.dependabot = seedDependabot(slug, plan.dependabot, now);
    }
    security.secretScanning = seedSecrets(plan.secrets ?? [], now);
  }
  distortAlerts(world.repo('acme', 'oddities').security);
  world.installations = world.orgs.map(({ id, login }) => ({
    id,
    owner: login,
    permissions: allAlertPermissions(),
    excluded: [],
    suspended: false,
  }));
}

function splitSlug(slug: string): [owner: string, name: string] {
  const [owner, name] = slug.split('/');
  return [owner, name];
}

import type { Variant } from '../lib/portal/servePortalBackend';
import { entities } from './entities';

/** What the page of all stacks asks for, as it is opened, in either plugin. */
export const listPaths: Record<Variant, string> = {
  portal: '/api/spacelift/stacks?limit=25&offset=0&order=asc&sort=attention',
  passThrough: '/api/spacelift-io/stacks',
};

/**
 * How often an open page asks again, in seconds. The portal's does so every 5 seconds while a run is under way, which in
 * the simulator is always, and every 30 otherwise; the vendor's every 10.
 */
export const pollSeconds: Record<Variant, number> = {
  portal: 5,
  passThrough: 10,
};

/** Other answers of the portal, by what they are. */
export const otherPaths: ReadonlyArray<readonly [title: string, path: string]> =
  [
    ['Page of 25', listPaths.portal],
    ['Page of 100', '/api/spacelift/stacks?limit=100'],
    ['Page of 200', '/api/spacelift/stacks?limit=200'],
    ['Search, page of 25', '/api/spacelift/stacks?q=prod&sort=name'],
    ...entities.map(
      ({ metadata: { name } }) =>
        [
          `Stacks of the component "${name}"`,
          `/api/spacelift/entities/component/default/${name}/stacks`,
        ] as const,
    ),
  ];

import { seedSecurity } from '../security/seed/seedSecurity';
import type { WorldSeed } from './GithubWorld';
import { seedPeople } from './seedPeople';
import { seedRepos } from './seedRepos';

/** The demo company at GitHub. */
export const seedWorld: WorldSeed = world => {
  seedPeople(world);
  seedRepos(world);
  seedSecurity(world);
};

import { hugeYaml } from './hugeYaml';
import { readSeedContent } from './readSeedContent';
import type { GithubWorld } from './GithubWorld';

interface SeedRepo {
  owner: string;
  name: string;
  description: string;
  topics: string[];
}

const REPOS: readonly SeedRepo[] = [
  {
    owner: 'acme',
    name: 'storefront-web',
    description: 'The web shop',
    topics: ['website'],
  },
  {
    owner: 'acme',
    name: 'sock-shop-carts',
    description: 'Keeps track of socks to be purchased',
    topics: ['service'],
  },
  {
    owner: 'acme',
    name: 'payments-ledger',
    description: 'Books every movement of money',
    topics: ['service'],
  },
  {
    owner: 'acme',
    name: 'shop-monorepo',
    description: 'Small services of the shop, side by side',
    topics: ['monorepo'],
  },
  {
    owner: 'acme',
    name: 'without-catalog',
    description: 'A repository that no catalog knows about',
    topics: [],
  },
  {
    owner: 'acme',
    name: 'hostile',
    description: 'Files that a careful reader refuses',
    topics: [],
  },
  {
    owner: 'acme',
    name: 'payments-legacy-gateway',
    description: 'Card gateway of the old shop',
    topics: ['service'],
  },
  {
    owner: 'acme',
    name: 'playback-order',
    description: 'Decides which recording plays next',
    topics: ['service'],
  },
  {
    owner: 'acme',
    name: 'oddities',
    description: 'Security alerts that a careful reader survives',
    topics: [],
  },
  {
    owner: 'CarlosIA12',
    name: 'example-backstage-component',
    description: 'Example component of an article',
    topics: ['backstage'],
  },
];

// Fixed, so that commit hashes are the same in every run.
const SEED_DATE = new Date('2026-01-12T09:00:00Z');

/** The repositories of the demo with one commit each. */
export function seedRepos(world: GithubWorld): void {
  for (const { owner, name, description, topics } of REPOS) {
    const repo = world.addRepo(owner, name);
    repo.description = description;
    repo.topics = topics;
    repo.createdAt = SEED_DATE;
    const files = readSeedContent(owner, name);
    repo.commit(
      name === 'hostile' ? { ...files, 'huge.yaml': hugeYaml } : files,
      { message: 'Start the repository', date: SEED_DATE },
    );
  }
}

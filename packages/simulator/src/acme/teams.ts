/** A team of the demo company: a GitHub team and a catalog Group of the same name. */
export interface AcmeTeam {
  slug: string;
  id: number;
  name: string;
  description: string;
  /** Slug of the team above it; absent = directly below the company. */
  parent?: string;
}

/** All teams. Who is in them is said by `acmePeople`. */
export const acmeTeams: readonly AcmeTeam[] = [
  {
    slug: 'platform',
    id: 301,
    name: 'Platform',
    description: 'Runs the portal and what every other team builds on',
  },
  {
    slug: 'shop',
    id: 302,
    name: 'Shop',
    description: 'Everything a customer sees before paying',
  },
  {
    slug: 'payments',
    id: 303,
    name: 'Payments',
    description: 'Moves money and accounts for it',
  },
  {
    slug: 'team-c',
    id: 304,
    name: 'Team C',
    description: 'Carts, orders and audio playback',
    parent: 'shop',
  },
];

/** One e-mail address of a person, as they entered it at GitHub. */
export interface AcmeEmail {
  email: string;
  verified: boolean;
  primary: boolean;
}

/** A person of the invented demo company, or an outsider who tries to get in. */
export interface AcmePerson {
  name: string;
  /** Login, numeric id and node id at the simulated GitHub. */
  login: string;
  id: number;
  nodeId: string;
  /** The address shown on the public profile; null when the person hides it. */
  profileEmail: string | null;
  emails: AcmeEmail[];
  /** Entity ref of the catalog User; absent for people outside the company. */
  catalogRef?: string;
  /** Slugs of the teams the person belongs to. */
  teams: string[];
  role?: 'admin' | 'member';
  /** What choosing this person on the consent page leads to; absent = not offered there. */
  persona?: string;
}

/** Everybody in the demo, in the order of the consent page. */
export const acmePeople: readonly AcmePerson[] = [
  {
    name: 'Ada Byte',
    login: 'ada-byte',
    id: 1001,
    nodeId: 'U_sim1001',
    profileEmail: 'ada@acme.example',
    emails: [{ email: 'ada@acme.example', verified: true, primary: true }],
    catalogRef: 'user:default/ada',
    teams: ['platform'],
    role: 'admin',
    persona: 'Verified acme.example address: will be let in.',
  },
  {
    name: 'Lin Park',
    login: 'lin-park',
    id: 1002,
    nodeId: 'U_sim1002',
    profileEmail: null,
    emails: [
      { email: 'lin@home.example', verified: true, primary: true },
      { email: 'lin.park@acme.example', verified: true, primary: false },
    ],
    catalogRef: 'user:default/lin',
    teams: ['shop', 'team-c'],
    persona:
      'Hidden profile address; verified acme.example address that is not the primary one: will be let in.',
  },
  {
    name: 'Bob Quill',
    login: 'bob-quill',
    id: 1003,
    nodeId: 'U_sim1003',
    profileEmail: null,
    emails: [{ email: 'bob@mail.example', verified: true, primary: true }],
    teams: [],
    persona: 'Only a personal address: will be refused.',
  },
  {
    name: 'Eve Hart',
    login: 'eve-hart',
    id: 1004,
    nodeId: 'U_sim1004',
    profileEmail: null,
    emails: [
      { email: 'eve@acme.example', verified: false, primary: true },
      { email: 'eve@home.example', verified: true, primary: false },
    ],
    teams: [],
    persona: 'acme.example address that was never verified: will be refused.',
  },
  {
    name: 'Mallory Voss',
    login: 'mallory-voss',
    id: 1005,
    nodeId: 'U_sim1005',
    profileEmail: 'mallory@evil.example',
    emails: [{ email: 'mallory@evil.example', verified: true, primary: true }],
    teams: [],
    persona: 'Verified address, but at evil.example: will be refused.',
  },
  {
    name: 'Sam Reyes',
    login: 'sam-reyes',
    id: 1006,
    nodeId: 'U_sim1006',
    profileEmail: 'sam@acme.example',
    emails: [{ email: 'sam@acme.example', verified: true, primary: true }],
    catalogRef: 'user:default/sam',
    teams: ['payments'],
  },
  {
    name: 'Iris Moor',
    login: 'iris-moor',
    id: 1007,
    nodeId: 'U_sim1007',
    profileEmail: 'iris@acme.example',
    emails: [{ email: 'iris@acme.example', verified: true, primary: true }],
    catalogRef: 'user:default/iris',
    teams: ['platform'],
  },
];

import { useGithubSimulator } from '../../__testUtils__/useGithubSimulator';

describe('GraphQL', () => {
  const github = useGithubSimulator();

  it('pages members and keeps hidden addresses hidden', async () => {
    const query = `query ($cursor: String) {
      organization(login: "acme") {
        membersWithRole(first: 3, after: $cursor) {
          pageInfo { hasNextPage endCursor }
          totalCount
          nodes { login email organizationVerifiedDomainEmails(login: "acme") }
        }
      }
    }`;
    const first = await github.graphql(query);
    const { pageInfo, nodes } = first.data.organization.membersWithRole;
    const second = await github.graphql(query, { cursor: pageInfo.endCursor });

    expect(pageInfo.hasNextPage).toBe(true);
    expect(nodes).toContainEqual({
      login: 'lin-park',
      email: '',
      organizationVerifiedDomainEmails: ['lin.park@acme.example'],
    });
    expect(second.data.organization.membersWithRole).toMatchObject({
      pageInfo: { hasNextPage: false },
      totalCount: 4,
      nodes: [{ login: 'iris-moor' }],
    });
  });

  it('tells direct members of a team from inherited ones', async () => {
    const { data } = await github.graphql(`{
      organization(login: "acme") {
        team(slug: "platform") {
          direct: members(first: 10, membership: IMMEDIATE) { nodes { login } }
        }
        teams(first: 10, userLogins: ["sam-reyes"]) { nodes { slug combinedSlug } }
      }
    }`);

    expect(data.organization.team.direct.nodes).toEqual([
      { login: 'ada-byte' },
      { login: 'iris-moor' },
    ]);
    expect(data.organization.teams.nodes).toEqual([
      { slug: 'payments', combinedSlug: 'acme/payments' },
    ]);
  });

  it('reads files and folders of a commit', async () => {
    const { data } = await github.graphql(`{
      repository(owner: "acme", name: "storefront-web") {
        file: object(expression: "HEAD:catalog-info.yaml") { __typename ... on Blob { text isBinary } }
        image: object(expression: "main:docs/images/palette.png") { ... on Blob { text isBinary } }
        folder: object(expression: "main:docs") { ... on Tree { entries { name type } } }
        missing: object(expression: "HEAD:nope") { id }
        commit: object(expression: "main") { __typename }
      }
    }`);

    expect(data.repository).toMatchObject({
      file: {
        __typename: 'Blob',
        isBinary: false,
        text: expect.stringContaining('storefront-web'),
      },
      image: { isBinary: true, text: null },
      missing: null,
      commit: { __typename: 'Commit' },
    });
    expect(data.repository.folder.entries).toContainEqual({
      name: 'index.md',
      type: 'blob',
    });
  });

  it('fills an empty repository, as the scaffolder does when git is cut off', async () => {
    const repo = github.simulator.world.addRepo('acme', 'fresh');
    const started = await github.api('/repos/acme/fresh/contents/.gitkeep', {
      method: 'PUT',
      body: { message: 'Start', content: '', branch: 'main' },
    });
    const { commit } = await started.json();
    await github.graphql(
      `mutation ($input: CreateCommitOnBranchInput!) {
        createCommitOnBranch(input: $input) { commit { oid } }
      }`,
      {
        input: {
          branch: { repositoryNameWithOwner: 'acme/fresh', branchName: 'main' },
          message: { headline: 'Begin' },
          expectedHeadOid: commit.sha,
          fileChanges: {
            additions: [{ path: 'README.md', contents: btoa('# Fresh') }],
            deletions: [{ path: '.gitkeep' }],
          },
        },
      },
    );

    expect(repo.readFile('README.md')).toBe('# Fresh');
    expect(repo.readFile('.gitkeep')).toBeUndefined();
  });

  it('commits when the head is the expected one', async () => {
    const repo = github.simulator.world.repo('acme', 'without-catalog');
    const head = repo.branches.get('main');
    const commit = (expectedHeadOid: string | undefined) =>
      github.graphql(
        `mutation ($input: CreateCommitOnBranchInput!) {
          createCommitOnBranch(input: $input) { commit { oid } }
        }`,
        {
          input: {
            branch: {
              repositoryNameWithOwner: 'acme/without-catalog',
              branchName: 'main',
            },
            message: { headline: 'Add', body: 'Because' },
            expectedHeadOid,
            fileChanges: {
              additions: [{ path: 'x/y.txt', contents: btoa('y') }],
              deletions: [{ path: 'notes.txt' }],
            },
          },
        },
      );
    const { data } = await commit(head);

    expect(data.createCommitOnBranch.commit.oid).toBe(
      repo.branches.get('main'),
    );
    expect(repo.readFile('x/y.txt')).toBe('y');
    expect(repo.readFile('notes.txt')).toBeUndefined();
    expect((await commit(head)).errors[0].message).toContain('expectedHeadOid');
  });

  it.each([
    ['{ organization(login: "nope") { id } }', 'NOT_FOUND'],
    ['{ repository(owner: "acme", name: "nope") { id } }', 'NOT_FOUND'],
    [
      '{ organization(login: "acme") { membersWithRole { totalCount } } }',
      'MISSING_PAGINATION_BOUNDARIES',
    ],
    [
      '{ organization(login: "acme") { teams(first: 1, after: "x") { totalCount } } }',
      'INVALID_CURSOR_ARGUMENTS',
    ],
  ])('answers %s with HTTP 200 and %s', async (query, type) => {
    expect((await github.graphql(query)).errors[0].type).toBe(type);
  });

  it('says what is wrong with a query', async () => {
    expect((await github.graphql('{ nonsense }')).errors[0].message).toContain(
      'nonsense',
    );
    const response = await fetch(`${github.simulator.url}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { login } }' }),
    });
    expect(response.status).toBe(401);
  });
});

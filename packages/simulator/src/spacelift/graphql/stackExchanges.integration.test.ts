import {
  STARTED_AT,
  useSpaceliftSimulator,
} from '../../__testUtils__/useSpaceliftSimulator';
import { spaceIds } from '../seed/seedSpaces';

const SECONDS = STARTED_AT / 1000;
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const HASH = /^[\da-f]{40}$/;

const LIST =
  'query ListStacks($input: SearchInput!) { searchStacks(input: $input) { edges { node { id name description labels state stateIsTerminal stateSetAt branch namespace repository projectRoot spaceDetails { id name } administrative autodeploy isDisabled deleting canWrite lockedBy isDrifted needsApproval blocker { id state type title } vendorConfig { __typename } } } pageInfo { endCursor hasNextPage } } }';

describe('stacks and spaces on the wire', () => {
  const spacelift = useSpaceliftSimulator();

  it('E2: lists stacks page by page', async () => {
    const input = {
      first: 2,
      after: null,
      fullTextSearch: null,
      predicates: [
        {
          field: 'label',
          constraint: { stringMatches: ['service:sock-shop-carts'] },
        },
      ],
    };
    const first = await spacelift.ask(LIST, {
      operationName: 'ListStacks',
      variables: { input: { ...input, first: 1 } },
    });

    expect(first).toEqual({
      data: {
        searchStacks: {
          edges: [
            {
              node: {
                id: 'sock-shop-carts-prod',
                name: 'Sock shop carts prod',
                description: expect.stringContaining('**carts**'),
                labels: [
                  'service:sock-shop-carts',
                  'env:prod',
                  'folder:sock-shop/carts',
                ],
                state: 'UNCONFIRMED',
                stateIsTerminal: false,
                stateSetAt: SECONDS - 24 * 60,
                branch: 'main',
                namespace: 'acme',
                repository: 'team-c-infra',
                projectRoot: 'carts/prod',
                spaceDetails: { id: spaceIds.teamC, name: 'team-c' },
                administrative: false,
                autodeploy: false,
                isDisabled: false,
                deleting: false,
                canWrite: true,
                lockedBy: null,
                isDrifted: true,
                needsApproval: false,
                blocker: {
                  id: expect.stringMatching(ULID),
                  state: 'UNCONFIRMED',
                  type: 'TRACKED',
                  title: 'Resize the document store',
                },
                vendorConfig: { __typename: 'StackConfigVendorOpenTofu' },
              },
            },
          ],
          pageInfo: { endCursor: expect.any(String), hasNextPage: true },
        },
      },
    });
    const { endCursor } = first.data.searchStacks.pageInfo;
    expect(Buffer.from(endCursor, 'base64').toString()).toMatch(ULID);

    const second = await spacelift.ask(LIST, {
      variables: { input: { ...input, after: endCursor } },
    });
    expect(second).toMatchObject({
      data: {
        searchStacks: {
          edges: [
            {
              node: {
                id: 'sock-shop-carts-dev',
                description: null,
                state: 'FINISHED',
                stateIsTerminal: true,
                autodeploy: true,
                blocker: null,
              },
            },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    });
    const last = second.data.searchStacks.pageInfo.endCursor;
    expect(
      await spacelift.ask(LIST, {
        variables: { input: { ...input, after: last } },
      }),
    ).toEqual({
      data: {
        searchStacks: {
          edges: [],
          pageInfo: { endCursor: null, hasNextPage: false },
        },
      },
    });
  });

  it('E4: shows a stack with its recent runs', async () => {
    const question =
      'query StackRuns($id: ID!, $before: ID) { stack(id: $id) { id name state isDrifted trackedCommit { hash message authorName timestamp url } integrations { driftDetection { schedule timezone reconcile nextSchedule deleted } } runs(before: $before) { id type state finished title branch createdAt updatedAt triggeredBy driftDetection commit { hash message authorName url timestamp } delta { addCount changeCount deleteCount resources } } } }';
    const { data, errors } = await spacelift.ask(question, {
      operationName: 'StackRuns',
      variables: { id: 'sock-shop-carts-prod', before: null },
    });
    const commit = {
      hash: expect.stringMatching(HASH),
      message: 'Resize the document store',
      authorName: expect.any(String),
      timestamp: expect.any(Number),
      url: expect.stringMatching(
        /^https:\/\/github\.com\/acme\/team-c-infra\/commit\/[\da-f]{40}$/,
      ),
    };
    const { runs, ...stack } = data.stack;

    expect(errors).toBeUndefined();
    expect(stack).toEqual({
      id: 'sock-shop-carts-prod',
      name: 'Sock shop carts prod',
      state: 'UNCONFIRMED',
      isDrifted: true,
      trackedCommit: commit,
      integrations: {
        driftDetection: {
          schedule: ['0 3 * * *'],
          timezone: 'UTC',
          reconcile: false,
          nextSchedule: Date.UTC(2026, 4, 7, 3) / 1000,
          deleted: false,
        },
      },
    });
    expect(runs).toHaveLength(7);
    expect(runs[0]).toEqual({
      id: expect.stringMatching(ULID),
      type: 'TRACKED',
      state: 'UNCONFIRMED',
      finished: false,
      title: 'Resize the document store',
      branch: 'main',
      createdAt: expect.any(Number),
      updatedAt: SECONDS - 24 * 60,
      triggeredBy: null,
      driftDetection: false,
      commit,
      delta: {
        addCount: expect.any(Number),
        changeCount: expect.any(Number),
        deleteCount: expect.any(Number),
        resources: expect.any(Number),
      },
    });
    expect(
      await spacelift.ask(question, { variables: { id: 'nope' } }),
    ).toEqual({ data: { stack: null } });
    expect(
      await spacelift.ask(question, {
        variables: { id: 'sock-shop-carts-prod' },
        token: 'dead',
      }),
    ).toEqual({
      errors: [{ message: 'unauthorized', path: ['stack'] }],
      data: { stack: null },
    });
  });

  it('E7: finds the runs that wait for somebody, in all stacks', async () => {
    const { data } = await spacelift.ask(
      'query Unconfirmed($input: SearchInput!) { searchRuns(input: $input) { edges { node { run { id state title branch createdAt updatedAt canConfirm } stack { id name labels spaceDetails { id name } } isModule } } pageInfo { endCursor hasNextPage } } }',
      {
        operationName: 'Unconfirmed',
        variables: {
          input: {
            first: 50,
            predicates: [
              { field: 'state', constraint: { enumEquals: ['UNCONFIRMED'] } },
            ],
            orderBy: { field: 'createdAt', direction: 'DESC' },
          },
        },
      },
    );
    const { edges, pageInfo } = data.searchRuns;

    expect(edges.length).toBeGreaterThan(2);
    expect(edges).toContainEqual({
      node: {
        run: {
          id: expect.stringMatching(ULID),
          state: 'UNCONFIRMED',
          title: 'Resize the document store',
          branch: 'main',
          createdAt: expect.any(Number),
          updatedAt: SECONDS - 24 * 60,
          canConfirm: true,
        },
        stack: {
          id: 'sock-shop-carts-prod',
          name: 'Sock shop carts prod',
          labels: expect.arrayContaining(['env:prod']),
          spaceDetails: { id: spaceIds.teamC, name: 'team-c' },
        },
        isModule: false,
      },
    });
    const created = edges.map(
      ({ node }: { node: { run: { createdAt: number } } }) =>
        node.run.createdAt,
    );
    expect(created).toEqual([...created].sort((a: number, b: number) => b - a));
    expect(pageInfo).toEqual({
      endCursor: expect.any(String),
      hasNextPage: false,
    });
  });

  it('E8: tells searches for drift from other previews', async () => {
    const { data } = await spacelift.ask(
      'query DriftRuns($id: ID!) { stack(id: $id) { id isDrifted proposedRuns { id type state finished driftDetection createdAt delta { addCount changeCount deleteCount resources } } } }',
      {
        operationName: 'DriftRuns',
        variables: { id: 'sock-shop-carts-prod' },
      },
    );

    expect(data.stack).toEqual({
      id: 'sock-shop-carts-prod',
      isDrifted: true,
      proposedRuns: [
        {
          id: expect.stringMatching(ULID),
          type: 'PROPOSED',
          state: 'FINISHED',
          finished: true,
          driftDetection: true,
          createdAt: expect.any(Number),
          delta: {
            addCount: 0,
            changeCount: expect.any(Number),
            deleteCount: 0,
            resources: expect.any(Number),
          },
        },
        expect.objectContaining({ type: 'PROPOSED', driftDetection: false }),
      ],
    });
    expect(data.stack.proposedRuns[0].delta.changeCount).toBeGreaterThan(0);
  });

  it('E9: shows the tree of spaces', async () => {
    const { data } = await spacelift.ask(
      'query Spaces { spaces { id name parentSpace inheritEntities accessLevel labels } }',
    );

    expect(data.spaces).toHaveLength(6);
    expect(data.spaces[0]).toEqual({
      id: 'root',
      name: 'root',
      parentSpace: null,
      inheritEntities: false,
      accessLevel: 'READ',
      labels: [],
    });
    expect(data.spaces).toContainEqual({
      id: 'shop-01J8ZK5A7S2D4F6G8H0J1K2L3M',
      name: 'shop',
      parentSpace: 'root',
      inheritEntities: true,
      accessLevel: 'WRITE',
      labels: ['team:shop'],
    });
    expect(data.spaces).toContainEqual(
      expect.objectContaining({ name: 'team-c', parentSpace: spaceIds.shop }),
    );
  });
});

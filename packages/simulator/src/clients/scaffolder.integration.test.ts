import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderGithubModule from '@backstage/plugin-scaffolder-backend-module-github';
import { portalConfig } from '../__testUtils__/portalConfig';
import { useGithubSimulator } from '../__testUtils__/useGithubSimulator';

const SOURCE = 'https://github.com/acme/storefront-web/tree/main/docs';

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'test' },
  spec: {
    type: 'service',
    steps: [
      { id: 'fetch', action: 'fetch:plain', input: { url: SOURCE } },
      {
        id: 'publish',
        if: '${{ parameters.publish }}',
        action: 'publish:github',
        input: {
          repoUrl: 'github.com?owner=acme&repo=stock-alerts',
          defaultBranch: 'main',
          repoVisibility: 'private',
          topics: ['Made'],
          collaborators: [{ team: 'group:default/shop', access: 'maintain' }],
          gitAuthorName: 'Callboard',
          gitAuthorEmail: 'callboard@acme.example',
        },
      },
      {
        id: 'pull',
        if: '${{ not parameters.publish }}',
        action: 'publish:github:pull-request',
        input: {
          repoUrl: 'github.com?owner=acme&repo=without-catalog',
          branchName: 'add-docs',
          title: 'Add documentation',
          description: 'Copied',
          targetPath: 'docs',
          reviewers: ['ada-byte'],
          assignees: ['lin-park'],
          teamReviewers: ['platform'],
          filesToDelete: ['nope.txt'],
        },
      },
    ],
    output: {
      remoteUrl:
        '${{ steps.publish.output.remoteUrl or steps.pull.output.remoteUrl }}',
      contents: '${{ steps.publish.output.repoContentsUrl }}',
    },
  },
};

describe("the scaffolder's GitHub actions", () => {
  const github = useGithubSimulator();
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderGithubModule,
        catalogServiceMock.factory({
          entities: [
            template,
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'User',
              metadata: { name: 'mock' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: portalConfig(github.simulator),
        }),
      ],
    });
  });
  afterAll(() => backend.stop());

  const call = async (path: string, body?: unknown) => {
    const response = await fetch(
      `http://127.0.0.1:${backend.server.port()}/api/scaffolder/v2${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      },
    );
    expect(response.ok).toBe(true);
    return response.json();
  };

  const run = async (publish: boolean) => {
    const { id } = await call('/tasks', {
      templateRef: 'template:default/test',
      values: { publish },
    });
    // Asks for what happened after the last known event, and waits for the end.
    let events: { id: number; type: string; body: unknown }[] = [];
    while (!events.some(({ type }) => type === 'completion')) {
      events = await call(`/tasks/${id}/events`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const end = events.find(({ type }) => type === 'completion');
    return { end, events };
  };

  it('create a repository and push into it', async () => {
    const { end } = await run(true);
    const repo = github.simulator.world.repo('acme', 'stock-alerts');

    expect(end).toMatchObject({
      body: {
        output: {
          remoteUrl: `${github.simulator.url}/acme/stock-alerts.git`,
          contents: 'https://github.com/acme/stock-alerts/blob/main',
        },
      },
    });
    expect(repo.readFile('index.md')).toContain('# Storefront web');
    expect(repo.topics).toEqual(['made']);
    expect(repo.teams.get('acme/shop')).toBe('maintain');
    expect(repo.protection.has('main')).toBe(true);
    expect(repo.commitAt('main')?.author.name).toBe('Callboard');
  }, 30_000);

  it('open a pull request', async () => {
    const { end } = await run(false);
    const repo = github.simulator.world.repo('acme', 'without-catalog');

    expect(end).toMatchObject({
      body: {
        output: {
          remoteUrl: 'https://github.com/acme/without-catalog/pull/1',
        },
      },
    });
    expect(repo.readFile('docs/index.md', 'add-docs')).toContain('Storefront');
    expect(repo.readFile('docs/index.md')).toBeUndefined();
    expect(repo.pulls).toMatchObject([
      {
        head: 'add-docs',
        reviewers: ['ada-byte'],
        teamReviewers: ['platform'],
        assignees: ['lin-park'],
      },
    ]);
  }, 30_000);
});

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderGithubModule from '@backstage/plugin-scaffolder-backend-module-github';
import { GithubSimulator, startGithubSimulator } from '@internal/simulator';
import { repositoryRoot } from './__testUtils__/readExamples';

// Below the limit of a test, so that the error says what did not come instead of a bare timeout.
const PATIENCE_MS = 45_000;

interface Task {
  status: string;
}

describe('template "Service with catalog entry and docs" against the simulated GitHub', () => {
  let github: GithubSimulator;
  let api: string;
  let deadline: number;

  beforeAll(async () => {
    github = await startGithubSimulator();
    const examples = join(repositoryRoot, 'examples');
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        templateModel,
        scaffolderPlugin,
        scaffolderGithubModule,
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              github: [
                {
                  host: 'github.com',
                  apiBaseUrl: github.apiUrl,
                  token: 'simulated',
                },
              ],
            },
            catalog: {
              locations: [
                {
                  type: 'file',
                  target: `${examples}/org.yaml`,
                  rules: [{ allow: ['User', 'Group'] }],
                },
                {
                  type: 'file',
                  target: `${examples}/templates/*/template.yaml`,
                  rules: [{ allow: ['Template'] }],
                },
              ],
            },
          },
        }),
      ],
    });
    api = `http://127.0.0.1:${backend.server.port()}/api`;
  });

  beforeEach(() => {
    deadline = Date.now() + PATIENCE_MS;
  });

  afterAll(() => github.stop());

  async function get<T>(path: string): Promise<T | undefined> {
    const response = await fetch(`${api}${path}`);
    return response.ok ? response.json() : undefined;
  }

  /** Asks until there is an answer, or until the patience with the whole test is over. */
  async function eventually<T>(
    what: string,
    read: () => Promise<T | undefined>,
  ) {
    for (;;) {
      const value = await read();
      if (value !== undefined) {
        return value;
      }
      if (Date.now() > deadline) {
        throw new Error(`Waited in vain for ${what}.`);
      }
      await pause(100);
    }
  }

  it('creates the repository, gives it to the team and registers it', async () => {
    await eventually('the template in the catalog', () =>
      get<Entity>(
        '/catalog/entities/by-name/template/default/service-with-docs',
      ),
    );
    const response = await fetch(`${api}/scaffolder/v2/tasks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        templateRef: 'template:default/service-with-docs',
        values: {
          name: 'stock-alerts',
          description: 'Tells customers when a sold-out sock is back.',
          owner: 'group:default/shop',
          lifecycle: 'experimental',
          repoUrl: 'github.com?owner=acme&repo=stock-alerts',
        },
      }),
    });
    expect(response.status).toBe(201);
    const { id } = await response.json();

    const task = await eventually('the end of the task', async () => {
      const current = await get<Task>(`/scaffolder/v2/tasks/${id}`);
      return ['completed', 'failed'].includes(current?.status ?? '')
        ? current
        : undefined;
    });
    expect(task.status).toBe('completed');

    const repository = github.world.repo('acme', 'stock-alerts');
    expect(repository.private).toBe(true);
    expect(repository.teams.get('acme/shop')).toBe('maintain');
    expect(repository.readFile('.github/workflows/ci.yml')).toContain(
      'npm test',
    );
    const entity = await eventually('the new component in the catalog', () =>
      get<Entity>('/catalog/entities/by-name/component/default/stock-alerts'),
    );
    expect(entity.spec?.owner).toBe('group:default/shop');
  });
});

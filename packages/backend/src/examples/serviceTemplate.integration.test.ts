import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { componentEntityV1alpha1Validator } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderGithubModule from '@backstage/plugin-scaffolder-backend-module-github';
import { parse } from 'yaml';
import { readExamples, repositoryRoot } from './__testUtils__/readExamples';

const templateFolder = join(repositoryRoot, 'examples/templates/service');

interface DryRunAnswer {
  steps: unknown[];
  directoryContents: { path: string; base64Content: string }[];
}

const values = {
  name: 'stock-alerts',
  description: 'Tells customers when a sold-out sock is back.',
  owner: 'group:default/shop',
  system: 'system:default/storefront',
  lifecycle: 'experimental',
  repoUrl: 'github.com?owner=acme&repo=stock-alerts',
};

function templateFiles(folder = templateFolder): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? templateFiles(path) : [path];
  });
}

describe('template "Service with catalog entry and docs"', () => {
  let url: string;
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        scaffolderPlugin,
        scaffolderGithubModule,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'User',
              metadata: { name: 'mock' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            integrations: { github: [{ host: 'github.com', token: 'unused' }] },
          },
        }),
      ],
    });
    url = `http://127.0.0.1:${backend.server.port()}/api/scaffolder/v2/dry-run`;
  });

  afterAll(() => backend.stop());

  async function dryRun(overrides: Record<string, unknown> = {}) {
    const template = readExamples().find(
      ({ entity }) => entity.metadata.name === 'service-with-docs',
    )?.entity;
    const given: Record<string, unknown> = { ...values, ...overrides };
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        template,
        values: given,
        directoryContents: templateFiles().map(path => ({
          path: relative(templateFolder, path),
          base64Content: readFileSync(path).toString('base64'),
        })),
      }),
    });
  }

  async function render(overrides: Record<string, unknown> = {}) {
    const response = await dryRun(overrides);
    expect(response.status).toBe(200);
    const answer: DryRunAnswer = await response.json();
    return new Map(
      answer.directoryContents.map(file => [
        file.path,
        Buffer.from(file.base64Content, 'base64').toString(),
      ]),
    );
  }

  it('writes a catalog entry that the catalog accepts', async () => {
    const files = await render();
    const entity = parse(files.get('catalog-info.yaml') ?? '');
    await expect(componentEntityV1alpha1Validator.check(entity)).resolves.toBe(
      true,
    );
    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'stock-alerts',
        description: values.description,
        annotations: {
          'github.com/project-slug': 'acme/stock-alerts',
          'backstage.io/techdocs-ref': 'dir:.',
        },
        tags: ['javascript'],
      },
      spec: {
        type: 'service',
        lifecycle: 'experimental',
        owner: 'group:default/shop',
        system: 'system:default/storefront',
      },
    });
  });

  it('leaves the system out when none was chosen', async () => {
    const files = await render({ system: undefined });
    const entity = parse(files.get('catalog-info.yaml') ?? '');
    expect(entity.spec).toEqual({
      type: 'service',
      lifecycle: 'experimental',
      owner: 'group:default/shop',
    });
  });

  it('keeps a description with quotes and line breaks a description', async () => {
    const description = 'Says "hello": #1\nspec:\n  owner: group:default/other';
    const files = await render({ description });
    const entity = parse(files.get('catalog-info.yaml') ?? '');
    expect(entity.metadata.description).toBe(description);
    expect(entity.spec.owner).toBe('group:default/shop');
    expect(parse(files.get('mkdocs.yml') ?? '').site_description).toBe(
      description,
    );
    expect(JSON.parse(files.get('package.json') ?? '').description).toBe(
      description,
    );
  });

  it('copies the build as it is and leaves no placeholder elsewhere', async () => {
    const files = await render();
    const workflow = '.github/workflows/ci.yml';
    expect(files.get(workflow)).toBe(
      readFileSync(join(templateFolder, 'content', workflow), 'utf8'),
    );
    const unrendered = [...files].filter(
      ([path, content]) => path !== workflow && /\$\{\{|\{%/.test(content),
    );
    expect(unrendered.map(([path]) => path)).toEqual([]);
  });

  it('writes every page that its documentation lists', async () => {
    const files = await render();
    const { nav } = parse(files.get('mkdocs.yml') ?? '');
    const pages: string[] = nav.flatMap((entry: Record<string, string>) =>
      Object.values(entry),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter(page => !files.has(`docs/${page}`))).toEqual([]);
  });

  it.each([
    ['Stock-Alerts'],
    ['stock--alerts'],
    ['-alerts'],
    ['ab'],
    ['a'.repeat(51)],
    ['alerts\nkind: User'],
    ['../alerts'],
  ])('refuses the name %j', async name => {
    const response = await dryRun({ name });
    expect(response.status).toBe(400);
  });
});

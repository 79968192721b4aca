import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  KindValidator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { acmeKnativeObjects } from '@internal/simulator';
import { parse } from 'yaml';
import { readExamples, repositoryRoot } from './__testUtils__/readExamples';

const validators: Record<string, KindValidator> = {
  API: apiEntityV1alpha1Validator,
  Component: componentEntityV1alpha1Validator,
  Domain: domainEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  Resource: resourceEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  Template: templateEntityV1beta3Validator,
  User: userEntityV1alpha1Validator,
};

/** Which kind a reference in each field of `spec` has when it names none. */
const referenceKinds: Record<string, string> = {
  owner: 'Group',
  system: 'System',
  domain: 'Domain',
  dependsOn: 'Component',
  providesApis: 'API',
  consumesApis: 'API',
  parent: 'Group',
  children: 'Group',
  memberOf: 'Group',
};

const examples = readExamples();
const byRef = new Map(
  examples.map(({ entity }) => [stringifyEntityRef(entity), entity]),
);

/** What the cluster of the demo brings into the catalog under the names that it has there. */
const eventTypeRefs = acmeKnativeObjects
  .filter(({ kind }) => kind === 'EventType')
  .map(({ metadata: { namespace, name } }) =>
    stringifyEntityRef({ kind: 'API', namespace, name }),
  );

function references(entity: Entity): string[] {
  return Object.entries(referenceKinds).flatMap(([field, defaultKind]) =>
    [entity.spec?.[field] ?? []].flat().map(ref =>
      stringifyEntityRef(
        parseEntityRef(String(ref), {
          defaultKind,
          defaultNamespace: 'default',
        }),
      ),
    ),
  );
}

describe('example entities', () => {
  const policy = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);

  it.each(examples.map(({ entity }) => [stringifyEntityRef(entity), entity]))(
    '%s is valid and refers only to entities that exist',
    async (_ref, entity) => {
      const withNamespace = {
        ...entity,
        metadata: { namespace: 'default', ...entity.metadata },
      };
      await expect(policy.enforce(withNamespace)).resolves.toBeDefined();
      await expect(validators[entity.kind].check(entity)).resolves.toBe(true);
      expect(
        references(entity).filter(
          ref => !byRef.has(ref) && !eventTypeRefs.includes(ref),
        ),
      ).toEqual([]);
      expect(entity.metadata.description?.length).toBeGreaterThan(5);
    },
  );

  it('has no entity twice', () => {
    expect(byRef.size).toBe(examples.length);
  });

  it('shows all three lifecycles', () => {
    const lifecycles = examples
      .filter(({ entity }) => entity.kind === 'Component')
      .map(({ entity }) => entity.spec?.lifecycle);
    expect(new Set(lifecycles)).toEqual(
      new Set(['production', 'experimental', 'deprecated']),
    );
  });

  it('gives every user the annotations and the address that sign-in looks for', () => {
    const users = examples.filter(({ entity }) => entity.kind === 'User');
    expect(users.map(({ entity }) => entity.metadata.name).sort()).toEqual([
      'ada',
      'iris',
      'lin',
      'sam',
    ]);
    for (const { entity } of users) {
      expect(entity.metadata.annotations).toEqual({
        'github.com/user-login': expect.stringMatching(/^[a-z]+-[a-z]+$/),
        'github.com/user-id': expect.stringMatching(/^U_sim\d{4}$/),
      });
      expect(entity.spec).toMatchObject({
        profile: { email: expect.stringMatching(/@acme\.example$/) },
      });
    }
  });

  it('keeps every annotation of the documented sock-shop-carts component', () => {
    const carts = byRef.get('component:default/sock-shop-carts');
    expect(carts?.metadata.annotations).toMatchObject({
      'sysdigcloud.com/kubernetes-cluster-name': 'sock-shop-cluster',
      'sysdigcloud.com/kubernetes-namespace-name': 'sock-shop',
      'sysdigcloud.com/kubernetes-workload-name': 'sock-shop-carts',
      'sysdigcloud.com/kubernetes-workload-type': 'deployment',
      'sysdigcloud.com/registry-vendor': 'harbor',
      'sysdigcloud.com/registry-name':
        'registry-harbor-registry.registry.svc.cluster.local:5443',
      'sysdigcloud.com/image-freetext': 'ghcr.io/sysdiglabs',
      'sysdigcloud.com/resource-name': 'sock-shop-carts',
      'sysdigcloud.com/resource-type': 'Deployment',
    });
    expect(carts?.spec).toEqual({
      type: 'service',
      lifecycle: 'experimental',
      owner: 'team-c',
      system: 'sock-shop',
      dependsOn: ['component:default/sock-shop-carts-db'],
      providesApis: [
        'api:sock-shop/cart-checked-out',
        'api:sock-shop/cart-abandoned',
      ],
    });
  });

  it('holds an API definition that parses wherever there is an API', () => {
    const apis = examples.filter(({ entity }) => entity.kind === 'API');
    expect(apis.length).toBeGreaterThan(2);
    for (const { entity } of apis) {
      expect(parse(String(entity.spec?.definition))).toMatchObject({
        info: { title: expect.any(String), version: expect.any(String) },
      });
    }
  });
});

describe('documentation of the examples', () => {
  const documented = examples.filter(
    ({ entity }) =>
      entity.metadata.annotations?.['backstage.io/techdocs-ref'] === 'dir:.',
  );

  it.each(documented.map(({ entity, file }) => [entity.metadata.name, file]))(
    '%s lists only pages that exist',
    (_name, file) => {
      const folder = join(repositoryRoot, dirname(file));
      const mkdocs = parse(readFileSync(join(folder, 'mkdocs.yml'), 'utf8'));
      const pages = pagesOf(mkdocs.nav);
      expect(pages).toContain('index.md');
      expect(
        pages.filter(page => !existsSync(join(folder, 'docs', page))),
      ).toEqual([]);
    },
  );

  it('covers the ledger, playback order and the portal itself', () => {
    expect(documented.map(({ entity }) => entity.metadata.name).sort()).toEqual(
      ['callboard', 'payments-ledger', 'playback-order'],
    );
  });
});

/** The Markdown files of an MkDocs navigation, however deeply they are nested. */
function pagesOf(nav: unknown): string[] {
  if (typeof nav === 'string') {
    return [nav];
  }
  return typeof nav === 'object' && nav !== null
    ? Object.values(nav).flatMap(pagesOf)
    : [];
}

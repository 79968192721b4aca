import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import {
  kubernetesPermissions,
  kubernetesProxyPermission,
} from '@backstage/plugin-kubernetes-common';
import { scaffolderPermissions } from '@backstage/plugin-scaffolder-common/alpha';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { createDenialAudit } from './DenialAudit';
import { PortalPolicy } from './PortalPolicy';
import { rules, type Rule } from './rules';
import { securityInsightsPermissions } from '@internal/plugin-security-insights-common';
import { spaceliftPermissions } from '@internal/plugin-spacelift-common';
import { sysdigPermissions } from '@internal/plugin-sysdig-common';

function person(ref: string, ...groups: string[]): PolicyQueryUser {
  return {
    credentials: mockCredentials.user(ref),
    info: { userEntityRef: ref, ownershipEntityRefs: [ref, ...groups] },
  };
}

const people = {
  reader: person('user:default/newcomer'),
  member: person('user:default/lin', 'group:default/shop'),
  'admin by group': person('user:default/ada', 'group:default/platform'),
  'admin by name': person('user:default/root'),
  nobody: undefined,
};
type Who = keyof typeof people;
const everybody: Who[] = [
  'reader',
  'member',
  'admin by group',
  'admin by name',
];

const auditor = mockServices.auditor.mock();
const policyWith = (ownRules: Record<string, Rule> = {}) =>
  new PortalPolicy({
    config: {
      admins: ['group:default/platform', 'user:default/root'],
      rules: new Map(Object.entries(ownRules)),
    },
    audit: createDenialAudit({
      auditor,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
    }),
  });
const policy = policyWith();

const known: Permission[] = [
  ...catalogPermissions,
  ...scaffolderPermissions,
  ...kubernetesPermissions,
  ...sysdigPermissions,
  ...spaceliftPermissions,
  ...securityInsightsPermissions,
];

function ask(
  permission: Permission,
  who: Who,
  asked = policy,
): Promise<PolicyDecision> {
  return asked.handle({ permission }, people[who]);
}

function summarise(decision: PolicyDecision): string {
  return decision.result === AuthorizeResult.CONDITIONAL
    ? JSON.stringify(decision.conditions)
    : decision.result;
}

const owned = (...claims: string[]) =>
  JSON.stringify({
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims },
  });
const started = (...createdBy: string[]) =>
  JSON.stringify({
    rule: 'IS_TASK_OWNER',
    resourceType: 'scaffolder-task',
    params: { createdBy },
  });

const [yes, no] = ['ALLOW', 'DENY'];
const forEveryone = { reader: yes, member: yes };
const forAdmins = { reader: no, member: no };
const forEntityOwners = {
  reader: owned('user:default/newcomer'),
  member: owned('user:default/lin', 'group:default/shop'),
};
const forTaskOwners = {
  reader: started('user:default/newcomer'),
  member: started('user:default/lin'),
};

const expected: Record<string, { reader: string; member: string }> = {
  'catalog.entity.read': forEveryone,
  'catalog.entity.validate': forEveryone,
  'catalog.entity.create': forEveryone,
  'catalog.entity.refresh': forEntityOwners,
  'catalog.entity.delete': forEntityOwners,
  'catalog.location.read': forEveryone,
  'catalog.location.create': forEveryone,
  'catalog.location.analyze': forEveryone,
  'catalog.location.delete': forAdmins,
  'catalog.ingestion.read': forAdmins,
  'catalog.ingestion.manage': forAdmins,
  'scaffolder.template.parameter.read': forEveryone,
  'scaffolder.template.step.read': forEveryone,
  'scaffolder.action.execute': forEveryone,
  'scaffolder.task.create': forEveryone,
  'scaffolder.task.read': forTaskOwners,
  'scaffolder.task.cancel': forTaskOwners,
  'scaffolder.template.dry-run': forAdmins,
  'scaffolder.template.management': forAdmins,
  'kubernetes.clusters.read': forEveryone,
  'kubernetes.resources.read': forEveryone,
  'kubernetes.proxy': forAdmins,
  'sysdig.results.read': forEveryone,
  'sysdig.status.read': forAdmins,
  'spacelift.stack.read': forEveryone,
  'spacelift.run.trigger': forEntityOwners,
  'spacelift.status.read': forAdmins,
  'security-insights.alerts.read': forEntityOwners,
  'security-insights.alert.dismiss': forEntityOwners,
  'security-insights.status.read': forAdmins,
};

const cells = known.flatMap(permission =>
  (Object.keys(people) as Who[]).map(who => {
    const row = expected[permission.name];
    const answers: Record<Who, string | undefined> = {
      'admin by group': yes,
      'admin by name': yes,
      nobody: no,
      ...row,
    };
    return {
      permission,
      name: permission.name,
      who,
      answer: answers[who],
    };
  }),
);

describe('PortalPolicy', () => {
  it('has an expectation and a rule for each permission and no other', () => {
    const names = known.map(({ name }) => name).sort();
    expect(names).toHaveLength(30);
    expect(Object.keys(expected).sort()).toEqual(names);
    expect([...rules.keys()].sort()).toEqual(names);
  });

  it.each(cells)('$name for $who', async ({ permission, who, answer }) => {
    expect(summarise(await ask(permission, who))).toBe(answer);
  });

  describe('permissions it does not know', () => {
    const unknown = {
      read: createPermission({
        name: 'some.read',
        attributes: { action: 'read' },
        resourceType: 'catalog-entity',
      }),
      create: createPermission({
        name: 'notifications.send',
        attributes: { action: 'create' },
      }),
      update: createPermission({
        name: 'some.update',
        attributes: { action: 'update' },
      }),
      delete: createPermission({
        name: 'some.delete',
        attributes: { action: 'delete' },
      }),
      'nothing said': createPermission({
        name: 'some.thing',
        attributes: {},
      }),
      // Names that exist on every object must not be found in the table.
      'a name of Object.prototype': createPermission({
        name: 'constructor',
        attributes: {},
      }),
      'another name of Object.prototype': createPermission({
        name: '__proto__',
        attributes: { action: 'delete' },
      }),
      'a known name in another case': createPermission({
        name: 'Catalog.Entity.Create',
        attributes: { action: 'create' },
      }),
    };

    it.each(everybody)('lets %s read', async who => {
      expect(summarise(await ask(unknown.read, who))).toBe(yes);
    });

    it.each(Object.entries(unknown).filter(([action]) => action !== 'read'))(
      'refuses everything else: %s',
      async (_, permission) => {
        expect(summarise(await ask(permission, 'reader'))).toBe(no);
        expect(summarise(await ask(permission, 'member'))).toBe(no);
        expect(summarise(await ask(permission, 'admin by group'))).toBe(yes);
        expect(summarise(await ask(permission, 'nobody'))).toBe(no);
      },
    );

    it('refuses to read without a person', async () => {
      expect(summarise(await ask(unknown.read, 'nobody'))).toBe(no);
    });
  });

  describe("the operator's own rules", () => {
    const [results] = sysdigPermissions;

    it('replace those of the table', async () => {
      const strict = policyWith({ 'sysdig.results.read': 'entity owners' });
      expect(summarise(await ask(results, 'member', strict))).toBe(
        owned('user:default/lin', 'group:default/shop'),
      );
      expect(summarise(await ask(results, 'admin by name', strict))).toBe(yes);
      expect(summarise(await ask(results, 'nobody', strict))).toBe(no);
    });

    it('may name people and groups', async () => {
      const proxy = kubernetesProxyPermission;
      const named = policyWith({
        'kubernetes.proxy': { anyOf: ['group:default/shop'] },
      });
      expect(summarise(await ask(proxy, 'member', named))).toBe(yes);
      expect(summarise(await ask(proxy, 'reader', named))).toBe(no);
      expect(summarise(await ask(proxy, 'admin by group', named))).toBe(yes);
      expect(summarise(await ask(proxy, 'nobody', named))).toBe(no);
    });

    it('refuse a rule about owners for a permission that has no entity', async () => {
      const odd = policyWith({ 'kubernetes.proxy': 'entity owners' });
      const decision = await ask(kubernetesProxyPermission, 'member', odd);
      expect(summarise(decision)).toBe(no);
    });
  });

  it('does not believe the attributes of a permission that it knows', async () => {
    const forged = createPermission({
      name: 'kubernetes.proxy',
      attributes: { action: 'read' },
    });
    expect(summarise(await ask(forged, 'member'))).toBe(no);
  });

  it.each([
    [
      'without a resource',
      createPermission({
        name: 'catalog.entity.delete',
        attributes: { action: 'delete' },
      }),
    ],
    [
      'with a foreign resource type',
      createPermission({
        name: 'catalog.entity.delete',
        attributes: { action: 'delete' },
        resourceType: 'scaffolder-task',
      }),
    ],
    [
      'of tasks, without a resource',
      createPermission({
        name: 'scaffolder.task.read',
        attributes: { action: 'read' },
      }),
    ],
  ])('refuses an owner permission that is forged %s', async (_, permission) => {
    expect(summarise(await ask(permission, 'member'))).toBe(no);
  });

  it('recognises admins whatever the case of the reference in their token', async () => {
    const decision = await policy.handle(
      { permission: kubernetesProxyPermission },
      person('User:Default/Ada', 'Group:Default/Platform'),
    );
    expect(summarise(decision)).toBe(yes);
  });

  it('grants nothing to somebody whose name only resembles an admin', async () => {
    for (const ref of [
      'user:default/root2',
      'user:other/root',
      'group:default/root',
      'user:default/platform',
    ]) {
      const decision = await policy.handle(
        { permission: kubernetesProxyPermission },
        person(ref),
      );
      expect([ref, summarise(decision)]).toEqual([ref, no]);
    }
  });
});

/** The rules that have a name. */
export const ruleNames = [
  'everyone',
  'entity owners',
  'task owners',
  'admins',
] as const;

/** Name of a rule; see `Rule`. */
export type RuleName = (typeof ruleNames)[number];

/**
 * Who a permission is granted to. Admins are granted every permission, whatever its rule.
 *
 * - `everyone`: everybody who is signed in.
 * - `entity owners`: for entities that the person or one of their groups owns.
 * - `task owners`: for scaffolder tasks that the person started.
 * - `admins`: nobody else.
 * - `anyOf`: the people and the members of the groups with these references, in lower case.
 */
export type Rule = RuleName | { anyOf: readonly string[] };

/** Whether a value from outside is the name of a rule. */
export function isRuleName(value: unknown): value is RuleName {
  return ruleNames.some(name => name === value);
}

const table: Record<string, RuleName> = {
  'catalog.entity.read': 'everyone',
  'catalog.entity.validate': 'everyone',
  'catalog.entity.create': 'everyone',
  'catalog.entity.refresh': 'entity owners',
  'catalog.entity.delete': 'entity owners',
  // The URL of a location is also in an annotation of each of its entities, and the
  // "Unregister" dialog has to find the location of an entity.
  'catalog.location.read': 'everyone',
  'catalog.location.create': 'everyone',
  'catalog.location.analyze': 'everyone',
  // Cannot be conditional (it has no resource). Owners unregister through the location
  // guard of backend-hardening, which looks at the entities of the location.
  'catalog.location.delete': 'admins',
  'catalog.ingestion.read': 'admins',
  'catalog.ingestion.manage': 'admins',

  'scaffolder.template.parameter.read': 'everyone',
  'scaffolder.template.step.read': 'everyone',
  'scaffolder.task.create': 'everyone',
  // Only steps of a template in the catalog run, and people cannot register templates;
  // a template of one's own needs the dry run below.
  'scaffolder.action.execute': 'everyone',
  'scaffolder.task.read': 'task owners',
  'scaffolder.task.cancel': 'task owners',
  'scaffolder.template.dry-run': 'admins',
  'scaffolder.template.management': 'admins',

  'kubernetes.clusters.read': 'everyone',
  'kubernetes.resources.read': 'everyone',
  // Logs and events of any pod, and whatever else kubernetes.portal.proxy.allow lets through.
  'kubernetes.proxy': 'admins',

  'sysdig.results.read': 'everyone',
  'sysdig.status.read': 'admins',

  'spacelift.stack.read': 'everyone',
  'spacelift.run.trigger': 'entity owners',
  'spacelift.status.read': 'admins',

  // Says where a leaked secret is; GitHub itself shows that to few.
  'security-insights.alerts.read': 'entity owners',
  'security-insights.alert.dismiss': 'entity owners',
  'security-insights.status.read': 'admins',
};

/** The rule of every permission that this portal knows, by permission name. */
export const rules: ReadonlyMap<string, Rule> = new Map(Object.entries(table));

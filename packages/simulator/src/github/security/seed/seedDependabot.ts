import { createRandom, hash, type Random } from '../../../random';
import type { Advisory, DependabotAlert } from '../types';
import { daysBefore, daysBetween } from './ages';
import { numberByAge } from './numberByAge';
import type { PackageSource } from './packages';
import { seedAdvisory } from './seedAdvisory';

/** How many alerts a repository has: open ones by severity, worst first, and closed ones. */
export interface DependabotPlan {
  source: PackageSource;
  /** Login of whoever dismissed. */
  owner: string;
  open: readonly [critical: number, high: number, medium: number, low: number];
  dismissed?: number;
  autoDismissed?: number;
  fixed?: number;
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

const REASONS = [
  ['tolerable_risk', 'Only reachable by people who may do all of it anyway.'],
  ['not_used', 'We do not call the part that is vulnerable.'],
  ['fix_started', null],
  ['no_bandwidth', 'Planned for the next quarter.'],
] as const;

function close(
  alert: DependabotAlert,
  state: DependabotAlert['state'],
  options: { owner: string; index: number; at: Date },
): void {
  const { owner, index, at } = options;
  alert.state = state;
  alert.updatedAt = at;
  if (state === 'fixed') {
    alert.fixedAt = at;
  } else if (state === 'auto_dismissed') {
    alert.autoDismissedAt = at;
    alert.scope = 'development';
  } else {
    const [reason, comment] = REASONS[index % REASONS.length];
    alert.dismissal = { at, by: owner, reason, comment };
  }
}

/** Invents the Dependabot alerts of a repository, the same ones each time but for their age. */
export function seedDependabot(
  name: string,
  plan: DependabotPlan,
  now: Date,
): DependabotAlert[] {
  const random = createRandom(`dependabot ${name}`);
  const { source, owner, open } = plan;
  const closed = [
    ...Array<'dismissed'>(plan.dismissed ?? 0).fill('dismissed'),
    ...Array<'auto_dismissed'>(plan.autoDismissed ?? 0).fill('auto_dismissed'),
    ...Array<'fixed'>(plan.fixed ?? 0).fill('fixed'),
  ];
  const turns = new Map<string, number>();

  const between = (from: Date, share: number) =>
    daysBefore(now, (1 - share) * daysBetween(from, now));
  const create = (severity: Advisory['severity']) => {
    const turn = turns.get(severity) ?? 0;
    turns.set(severity, turn + 1);
    const { packages } = source;
    const offset = hash(`${name} ${severity}`);
    const packageName = packages[(turn + offset) % packages.length];
    const position = Math.floor(turn / packages.length);
    const advisory = seedAdvisory(packageName, severity, position, now);
    const createdAt = between(advisory.publishedAt, random.next());
    return createAlert(random, source, createdAt, { packageName, advisory });
  };

  const alerts = SEVERITIES.flatMap((severity, at) =>
    Array.from({ length: open[at] }, () => create(severity)),
  );
  closed.forEach((state, index) => {
    const alert = create(random.pick(SEVERITIES));
    const at = between(alert.createdAt, random.next());
    close(alert, state, { owner, index, at });
    alerts.push(alert);
  });
  return numberByAge(alerts);
}

function createAlert(
  random: Random,
  source: PackageSource,
  createdAt: Date,
  found: { packageName: string; advisory: Advisory },
): DependabotAlert {
  const major = random.int(1, 8);
  const fixed = `${major}.${random.int(1, 19)}.${random.int(0, 9)}`;
  const direct = random.next() < 0.3;
  return {
    number: 0,
    state: 'open',
    createdAt,
    updatedAt: createdAt,
    dismissal: null,
    autoDismissedAt: null,
    fixedAt: null,
    ecosystem: source.ecosystem,
    ...found,
    manifestPath:
      random.next() < 0.85
        ? source.manifests[0]
        : source.manifests[source.manifests.length - 1],
    scope: random.next() < 0.75 ? 'runtime' : 'development',
    relationship: direct ? 'direct' : 'transitive',
    ...(random.next() < 0.88
      ? {
          vulnerableRange:
            random.next() < 0.5 ? `< ${fixed}` : `>= ${major}.0.0, < ${fixed}`,
          patchedVersion: fixed,
        }
      : { vulnerableRange: `<= ${fixed}`, patchedVersion: null }),
  };
}

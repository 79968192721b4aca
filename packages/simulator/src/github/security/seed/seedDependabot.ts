import { createRandom, type Random } from '../../../random';
import type { Advisory, DependabotAlert } from '../types';
import { daysBefore } from './ages';
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

  const create = (severity: Advisory['severity'], days: number) => {
    const turn = turns.get(severity) ?? 0;
    turns.set(severity, turn + 1);
    const { packages } = source;
    const packageName = packages[turn % packages.length];
    const position = Math.floor(turn / packages.length);
    return createAlert(random, source, daysBefore(now, days), {
      packageName,
      advisory: seedAdvisory(packageName, severity, position, now),
    });
  };

  const alerts = SEVERITIES.flatMap((severity, at) =>
    Array.from({ length: open[at] }, () =>
      create(severity, random.next() * 170),
    ),
  );
  closed.forEach((state, index) => {
    const days = 20 + random.next() * 300;
    const alert = create(random.pick(SEVERITIES), days);
    close(alert, state, {
      owner,
      index,
      at: daysBefore(now, days * (0.1 + 0.8 * random.next())),
    });
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
    vulnerableRange:
      random.next() < 0.5 ? `< ${fixed}` : `>= ${major}.0.0, < ${fixed}`,
    patchedVersion: random.next() < 0.88 ? fixed : null,
  };
}

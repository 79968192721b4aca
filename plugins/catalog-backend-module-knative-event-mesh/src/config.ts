import type { Config } from '@backstage/config';
import type { ConfigProblem } from '@internal/vendor-client';
import { z } from 'zod';
import type { Environment } from './settings/EnvironmentSettings';
import { readEnvironment } from './settings/readEnvironment';
import { separateEnvironments } from './settings/separateEnvironments';

const ROOT = 'catalog.providers.knativeEventMesh';

const block = z.record(z.string(), z.unknown());
const addressed = z.object({ baseUrl: z.string().trim().min(1) });

/**
 * The environments below `catalog.providers.knativeEventMesh`, in their order, each with what is wrong about it. Never
 * throws for a wrong one, because the portal starts without it and keeps what it has brought.
 */
export function readEnvironments(config: Config): Environment[] {
  const environments = block.safeParse(config.getOptional(ROOT) ?? {});
  const entries = Object.entries(environments.data ?? {});
  return separateEnvironments(
    entries.map(([id, raw]) => {
      const isOnly = !entries.some(
        ([other, each]) => other !== id && addressed.safeParse(each).success,
      );
      return readEnvironment(ROOT, id, raw, isOnly);
    }),
  );
}

/**
 * Everything that is wrong about `catalog.providers.knativeEventMesh`, for a check before the start. All are notes: a
 * broken environment says so on its page and keeps its entities, and the portal starts. Talks to nobody; never
 * contains the value of a secret.
 */
export function findKnativeEventMeshProblems(config: Config): ConfigProblem[] {
  const raw = config.getOptional(ROOT) ?? {};
  if (!block.safeParse(raw).success) {
    return [
      {
        key: ROOT,
        problem: 'It is not a block of environments.',
        fix: 'Write one block for each mesh below it; see docs/integrations/knative.md.',
        severity: 'note',
      },
    ];
  }
  return readEnvironments(config).flatMap(({ problems }) =>
    problems.map(problem => ({ ...problem, severity: 'note' as const })),
  );
}

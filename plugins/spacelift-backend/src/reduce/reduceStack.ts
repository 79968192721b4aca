import {
  toStateGroup,
  type BlockingRun,
  type Stack,
} from '@internal/plugin-spacelift-common';
import { z } from 'zod';
import { flag, id, text, texts, textUpTo, time, webUrl } from './fields';
import { reduceCommit } from './reduceCommit';
import type { SpaceliftLinks } from './SpaceliftLinks';

const MAX_DESCRIPTION = 10_000;
const MAX_LABELS = 100;

const spaceSchema = z.object({ id, name: text }).nullable().catch(null);

const blockerSchema = z
  .object({ id, state: text, type: text, title: text })
  .nullable()
  .catch(null);

const stackSchema = z.object({
  id,
  name: text,
  description: textUpTo(MAX_DESCRIPTION),
  labels: texts,
  state: text,
  stateSetAt: time,
  branch: text,
  namespace: text,
  repository: text,
  repositoryURL: webUrl,
  projectRoot: text,
  spaceDetails: spaceSchema,
  administrative: flag,
  autodeploy: flag,
  isDisabled: flag,
  deleting: flag,
  canWrite: flag,
  lockedAt: time,
  lockedBy: text,
  lockNote: text,
  isDrifted: flag,
  blocker: blockerSchema,
  trackedCommit: z.unknown().optional(),
  vendorConfig: z.object({ __typename: text }).nullable().catch(null),
});

/** A stack as Spacelift describes it, without what the portal's own settings make of it. */
export interface StackFacts extends Omit<Stack, 'protected' | 'obstacle'> {
  /** Whether the key may start runs; null when Spacelift does not say. */
  canWrite: boolean | null;
}

function toTool(typename: string | null | undefined): string | null {
  return typename?.replace(/^StackConfigVendor/, '') || null;
}

function toBlocker(
  raw: z.infer<typeof blockerSchema>,
  stackId: string,
  links: SpaceliftLinks,
): BlockingRun | null {
  const state = raw?.state ?? 'UNKNOWN';
  return (
    raw && {
      id: raw.id,
      state,
      group: toStateGroup(state),
      type: raw.type ?? 'UNKNOWN',
      title: raw.title,
      url: links.run(stackId, raw.id),
    }
  );
}

/**
 * One stack.
 *
 * @returns undefined for what has no id
 */
export function reduceStack(
  item: unknown,
  links: SpaceliftLinks,
): StackFacts | undefined {
  const raw = stackSchema.safeParse(item).data;
  if (!raw) {
    return undefined;
  }
  const state = raw.state ?? 'UNKNOWN';
  const repository = [raw.namespace, raw.repository].filter(Boolean).join('/');
  const locked = raw.lockedBy !== null || raw.lockedAt !== null;
  return {
    id: raw.id,
    name: raw.name ?? raw.id,
    description: raw.description,
    labels: raw.labels.slice(0, MAX_LABELS),
    state,
    group: toStateGroup(state),
    stateSince: raw.stateSetAt,
    branch: raw.branch,
    repository: repository || null,
    repositoryUrl: raw.repositoryURL,
    projectRoot: raw.projectRoot,
    space: raw.spaceDetails && {
      id: raw.spaceDetails.id,
      name: raw.spaceDetails.name ?? raw.spaceDetails.id,
    },
    tool: toTool(raw.vendorConfig?.__typename),
    administrative: raw.administrative ?? false,
    autodeploy: raw.autodeploy ?? false,
    disabled: raw.isDisabled ?? false,
    deleting: raw.deleting ?? false,
    lock: locked
      ? { by: raw.lockedBy ?? 'somebody', note: raw.lockNote }
      : null,
    drifted: raw.isDrifted,
    blocker: toBlocker(raw.blocker, raw.id, links),
    trackedCommit: reduceCommit(raw.trackedCommit),
    url: links.stack(raw.id),
    canWrite: raw.canWrite,
  };
}

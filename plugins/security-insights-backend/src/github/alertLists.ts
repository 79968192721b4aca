import type {
  AlertState,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { vendorPath, type VendorQuery } from '@internal/vendor-client';
import type { Repository } from '../repositories/Repository';
import { genericSecretTypes } from './genericSecretTypes';

/** One of GitHub's lists of a repository, narrowed to some states. */
export interface AlertListAddress {
  type: AlertType;
  /** GitHub's own words, separated by commas where it allows that. */
  upstreamState: string;
}

/**
 * What is asked for at once: `usual` is what GitHub lists without being told; `generic` are the kinds of secrets that it lists
 * only when they are named, and then lists alone.
 */
export type AlertListPart = 'usual' | 'generic';

/**
 * What GitHub calls our states. For secrets it has one word for both kinds of closed alerts, so that one list answers both.
 */
const upstreamStates: Record<AlertType, Record<AlertState, string>> = {
  'code-scanning': { open: 'open', dismissed: 'dismissed', fixed: 'fixed' },
  dependabot: {
    open: 'open',
    dismissed: 'dismissed,auto_dismissed',
    fixed: 'fixed',
  },
  'secret-scanning': { open: 'open', dismissed: 'resolved', fixed: 'resolved' },
};

// The value of a secret is never wanted; what GitHub sends all the same is dropped when it is read.
const ownQueries: Record<AlertType, VendorQuery> = {
  'code-scanning': { sort: 'created' },
  dependabot: {},
  'secret-scanning': { hide_secret: true },
};

/** The list that holds alerts of a state. */
export function findList(type: AlertType, state: AlertState): AlertListAddress {
  return { type, upstreamState: upstreamStates[type][state] };
}

/** Every list of a type, once each. */
export function allLists(type: AlertType): AlertListAddress[] {
  return [...new Set(Object.values(upstreamStates[type]))].map(
    upstreamState => ({ type, upstreamState }),
  );
}

/** Path of a list. */
export function listPath({ owner, name }: Repository, type: AlertType): string {
  return `${vendorPath`/repos/${owner}/${name}`}/${type}/alerts`;
}

/** Whether a list has a part that GitHub leaves out unless told. */
export function hasGenericPart({ type }: AlertListAddress): boolean {
  return type === 'secret-scanning';
}

/** Query of a part of a list, without its page. */
export function listQuery(
  list: AlertListAddress,
  part: AlertListPart,
): VendorQuery {
  return {
    state: list.upstreamState,
    per_page: 100,
    ...ownQueries[list.type],
    ...(part === 'generic' && { secret_type: genericSecretTypes.join(',') }),
  };
}

/** Query of a single alert. */
export function alertQuery(type: AlertType): VendorQuery {
  return type === 'secret-scanning' ? ownQueries[type] : {};
}

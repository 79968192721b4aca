import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type {
  Alert,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { VendorError } from '@internal/vendor-client';
import type { GithubApi } from '../github/GithubApi';
import { githubError } from '../github/githubError';
import type { Repository } from '../repositories/Repository';
import type { AlertStore } from '../services/AlertStore';
import type {
  AlertChange,
  SecurityInsightsService,
} from '../services/SecurityInsightsService';
import { findObstacle } from './findObstacle';
import { toGithubChange } from './toGithubChange';

/** What changing alerts needs. */
export interface AlertChangerOptions {
  api: Pick<GithubApi, 'readAlert' | 'changeAlert'>;
  store: Pick<AlertStore, 'changed'>;
  dismissalOf: SecurityInsightsService['dismissalOf'];
  findRepository(entity: Entity): Repository;
}

function requirePossible(
  entity: Entity,
  dismissal: ReturnType<SecurityInsightsService['dismissalOf']>,
): void {
  if (dismissal === 'off') {
    throw githubError(
      'READ_ONLY',
      'This portal only shows alerts and changes none. The people who run it can allow it with securityInsights.dismissal.enabled.',
    );
  }
  if (dismissal === 'other-repository') {
    throw new NotAllowedError(
      `The entity ${stringifyEntityRef(
        entity,
      )} is not described in the repository that it names, so that alerts cannot be decided about through it. Do it at GitHub, or move the description to the repository.`,
    );
  }
}

/**
 * Makes the function that changes alerts. The repository is that of the entity and nothing else; the alert is looked at anew
 * before, and the change is sent once. After it, or whenever it may have been made, what is kept of the repository is out
 * of date.
 */
export function createAlertChanger(
  options: AlertChangerOptions,
): (
  entity: Entity,
  type: AlertType,
  number: number,
  change: AlertChange,
) => Promise<Alert> {
  const { api, store } = options;
  return async (entity, type, number, change) => {
    requirePossible(entity, options.dismissalOf(entity));
    const repository = options.findRepository(entity);
    const alert = await api.readAlert(repository, type, number).catch(error => {
      if (error instanceof VendorError && error.code === 'CONFLICT') {
        store.changed(repository, { type, number });
      }
      throw error;
    });
    const obstacle = findObstacle(alert, change);
    if (obstacle !== undefined) {
      // What the page shows is older than this.
      store.changed(repository, { type, number });
      throw githubError('CONFLICT', obstacle);
    }
    try {
      return await api.changeAlert(
        repository,
        type,
        number,
        toGithubChange(type, change),
      );
    } finally {
      store.changed(repository, { type, number });
    }
  };
}

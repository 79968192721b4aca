import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionOptions } from './ActionOptions';
import { createGetEntitySummaryAction } from './createGetEntitySummaryAction';
import { createListAlertsAction } from './createListAlertsAction';

/** Registers everything that tools can ask the plugin; reading only, with the rights that the routes ask for. */
export function registerActions(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  createGetEntitySummaryAction(registry, options);
  createListAlertsAction(registry, options);
}

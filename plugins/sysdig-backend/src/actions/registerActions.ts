import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionOptions } from './ActionOptions';
import { createGetEntitySummaryAction } from './createGetEntitySummaryAction';
import { createListPostureAction } from './createListPostureAction';
import { createListScanResultsAction } from './createListScanResultsAction';
import { createListVulnerabilitiesAction } from './createListVulnerabilitiesAction';

/** Registers everything that tools can ask the plugin. All of it only reads. */
export function registerActions(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  createGetEntitySummaryAction(registry, options);
  createListScanResultsAction(registry, options);
  createListPostureAction(registry, options);
  createListVulnerabilitiesAction(registry, options);
}

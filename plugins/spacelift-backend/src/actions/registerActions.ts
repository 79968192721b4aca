import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionOptions } from './ActionOptions';
import { createListRunsAction } from './createListRunsAction';
import { createListStacksAction } from './createListStacksAction';
import { createTriggerRunAction } from './createTriggerRunAction';

/** Registers everything that tools can ask the plugin. Triggering checks, audits and guards as the routes do. */
export function registerActions(
  registry: ActionsRegistryService,
  options: ActionOptions,
): void {
  createListStacksAction(registry, options);
  createListRunsAction(registry, options);
  createTriggerRunAction(registry, options);
}

import type { FeatureStates } from '../access/features';
import type { CodeScanningPlan } from './seedCodeScanning';
import type { DependabotPlan } from './seedDependabot';
import type { LeakedSecret } from './seedSecrets';

/** What the demo tells about a repository. What is not mentioned is disabled, or has no alerts. */
export interface RepoPlan {
  features: Partial<FeatureStates>;
  codeScanning?: CodeScanningPlan;
  dependabot?: DependabotPlan;
  secrets?: readonly LeakedSecret[];
}

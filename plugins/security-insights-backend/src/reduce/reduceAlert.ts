import type {
  Alert,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { reduceCodeScanningAlert } from './reduceCodeScanningAlert';
import { reduceDependabotAlert } from './reduceDependabotAlert';
import { reduceSecretAlert } from './reduceSecretAlert';

const reducers: Record<AlertType, (item: unknown) => Alert | undefined> = {
  'code-scanning': reduceCodeScanningAlert,
  dependabot: reduceDependabotAlert,
  'secret-scanning': reduceSecretAlert,
};

/** Reads one alert of GitHub's; undefined for something that is none, which has no number. */
export function reduceAlert(type: AlertType, item: unknown): Alert | undefined {
  return reducers[type](item);
}

import { InputError } from '@backstage/errors';
import {
  alertTypes,
  type AlertType,
} from '@internal/plugin-security-insights-common';

/**
 * The alert that the route parameters `type` and `number` name.
 *
 * @throws InputError (400) saying which part is wrong
 */
export function parseAlertAddress(
  params: Readonly<Record<string, string | undefined>>,
): { type: AlertType; number: number } {
  const type = alertTypes.find(each => each === params.type);
  if (!type) {
    throw new InputError(
      `The type of the alert has to be one of ${alertTypes.join(', ')}.`,
    );
  }
  if (!/^[1-9]\d{0,8}$/.test(params.number ?? '')) {
    throw new InputError(
      'The number of the alert has to be a whole number, for example 12.',
    );
  }
  return { type, number: Number(params.number) };
}

import {
  alertSorts,
  alertStates,
  alertTypes,
} from '@internal/plugin-security-insights-common';
import {
  oneOfField,
  someOfField,
  textField,
  wholeField,
} from '@internal/vendor-client';
import { severities } from '@internal/vendor-common';
import { z } from 'zod';

/** `AlertQuery` as query parameters. */
export const alertQuerySchema = z.strictObject({
  type: someOfField(alertTypes),
  state: someOfField(alertStates),
  severity: someOfField(severities),
  q: textField(200),
  sort: oneOfField(alertSorts),
  order: oneOfField(['asc', 'desc']),
  cursor: wholeField(0, 1_000_000, 'cursor=25').transform(offset =>
    offset === undefined ? undefined : String(offset),
  ),
  limit: wholeField(1, 100, 'limit=25'),
});

/** For routes without query parameters. */
export const noQuerySchema = z.strictObject({});

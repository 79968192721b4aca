import { stateGroups } from '@internal/plugin-spacelift-common';
import {
  oneOfField,
  onlyTrueField,
  someOfField,
  textField,
  textsField,
  wholeField,
} from '@internal/vendor-client';
import { z } from 'zod';

/** `StackQuery` as query parameters. */
export const stackQuerySchema = z.strictObject({
  q: textField(200),
  group: someOfField(stateGroups),
  label: textsField(20, 500),
  space: textField(200),
  drifted: onlyTrueField,
  sort: oneOfField(['attention', 'name', 'space', 'stateSince']),
  order: oneOfField(['asc', 'desc']),
  offset: wholeField(0, 1_000_000, 'offset=0'),
  limit: wholeField(1, 200, 'limit=25'),
});

/** For pages of runs. */
export const runsQuerySchema = z.strictObject({ before: textField(64) });

/** For routes without query parameters. */
export const noQuerySchema = z.strictObject({});

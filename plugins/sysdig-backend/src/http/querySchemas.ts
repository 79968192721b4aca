import {
  oneOfField,
  onlyTrueField,
  someOfField,
  textField,
  wholeField,
} from '@internal/vendor-client';
import { severities } from '@internal/vendor-common';
import { z } from 'zod';

const MAX_OFFSET = 1_000_000;
const MAX_LIMIT = 200;
const MAX_SEARCH = 200;

const page = {
  offset: wholeField(0, MAX_OFFSET, 'offset=0'),
  limit: wholeField(1, MAX_LIMIT, 'limit=25'),
  search: textField(MAX_SEARCH),
  order: oneOfField(['asc', 'desc']),
};

/** `ScanQuery` as query parameters. */
export const scanQuerySchema = z.strictObject({
  ...page,
  policy: someOfField([
    'passed',
    'failed',
    'accepted',
    'noPolicy',
    'notApplicable',
    'notEvaluated',
    'unknown',
  ]),
  sort: oneOfField(['severity', 'inUse', 'asset', 'policy', 'createdAt']),
});

/** `PostureQuery` as query parameters. */
export const postureQuerySchema = z.strictObject({
  ...page,
  state: someOfField(['failing', 'passing', 'notEvaluated']),
  sort: oneOfField(['score', 'name', 'lastSeen']),
});

/** `ResultQuery` as query parameters. */
export const resultQuerySchema = z.strictObject({
  ...page,
  severity: someOfField(severities),
  fixable: onlyTrueField,
  inUse: onlyTrueField,
  exploitable: onlyTrueField,
  knownExploited: onlyTrueField,
  sort: oneOfField(['severity', 'cvss', 'name', 'package', 'disclosedAt']),
});

/** For routes without query parameters. */
export const noQuerySchema = z.strictObject({});

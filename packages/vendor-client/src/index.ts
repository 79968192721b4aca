export type { ActionZod } from './actions/ActionZod';
export { entityRefSchema } from './actions/entityRefSchema';
export {
  envelopeSchema,
  failureSchema,
  freshnessFields,
} from './actions/envelopeSchema';
export { severityCountsSchema } from './actions/severityCountsSchema';
export { createVendorCache } from './cache/createVendorCache';
export { mapEnvelope } from './cache/mapEnvelope';
export type {
  LoadAnswer,
  LoadedAnswer,
  VendorCache,
  VendorCacheOptions,
} from './cache/VendorCache';
export type {
  ClassifyResponse,
  VendorVerdict,
} from './client/ClassifyResponse';
export { createVendorClient } from './client/createVendorClient';
export type { VendorClient, VendorClientOptions } from './client/VendorClient';
export { defaultVendorLimits, type VendorLimits } from './client/VendorLimits';
export type {
  VendorReadRequest,
  VendorRequest,
  VendorWriteRequest,
} from './client/VendorRequest';
export type { VendorResponse } from './client/VendorResponse';
export type { VendorState, VendorStatus } from './client/VendorStatus';
export type { Clock } from './clock/Clock';
export { systemClock } from './clock/systemClock';
export { toVendorFailure } from './errors/toVendorFailure';
export { VendorError, type VendorErrorOptions } from './errors/VendorError';
export {
  authorizeEntity,
  type EntityAccessPermission,
  type EntityRights,
} from './http/authorizeEntity';
export {
  createEntityAccess,
  type EntityAccess,
  type EntityAccessGrant,
  type EntityAccessOptions,
} from './http/createEntityAccess';
export {
  authorizeEverywhere,
  isAllowedEverywhere,
  type EverywhereRights,
} from './http/authorizeEverywhere';
export { completeEntityRef } from './http/completeEntityRef';
export { parseBody } from './http/parseBody';
export { parseEntityParams } from './http/parseEntityParams';
export { parseQuery } from './http/parseQuery';
export {
  oneOfField,
  onlyTrueField,
  someOfField,
  textField,
  textsField,
  wholeField,
} from './http/queryFields';
export { requirePerson } from './http/requirePerson';
export { vendorErrorHandler } from './http/vendorErrorHandler';
export type { ConfigProblem } from './settings/ConfigProblem';
export { isSendable } from './settings/isSendable';
export { refuseProblems } from './settings/refuseProblems';
export { reportMissing } from './settings/reportMissing';
export { SettingsReader, type SettingBounds } from './settings/SettingsReader';
export type { QueryValue, VendorQuery } from './url/buildVendorUrl';
export {
  parseVendorBaseUrl,
  type ParseVendorBaseUrlOptions,
} from './url/parseVendorBaseUrl';
export { vendorPath } from './url/vendorPath';
export type { VendorIdentity } from './VendorIdentity';

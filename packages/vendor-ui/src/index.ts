export { AccessPanel } from './components/AccessPanel';
export { CopyableSnippet } from './components/CopyableSnippet';
export { EmptyPanel } from './components/EmptyPanel';
export { ExternalLink } from './components/ExternalLink';
export { FailurePanel } from './components/FailurePanel';
export {
  FreshnessLabel,
  type FreshnessLabelProps,
} from './components/FreshnessLabel';
export { MiddleTruncate } from './components/MiddleTruncate';
export { NotConfiguredPanel } from './components/NotConfiguredPanel';
export { ProblemPanel } from './components/ProblemPanel';
export { RelativeTime } from './components/RelativeTime';
export {
  ReportToolbar,
  type ReportToolbarProps,
  type ToolbarFilter,
} from './components/ReportToolbar';
export { SeverityBar } from './components/SeverityBar';
export { SeverityChip } from './components/SeverityChip';
export { StaleBanner } from './components/StaleBanner';
export { StateChip } from './components/StateChip';
export {
  VendorCard,
  type VendorCardProps,
  type VendorFigure,
  type VendorHeadline,
} from './components/VendorCard';
export { VendorPanel, type VendorPanelProps } from './components/VendorPanel';
export {
  useEnvelope,
  type EnvelopeState,
  type UseEnvelopeOptions,
} from './envelope';
export {
  fetchEnvelope,
  VendorRequestError,
  type VendorRequestErrorCode,
  type VendorRequestErrorDetails,
} from './request';
export { relativeTime, useNow } from './time';
export { vendorUiTranslationRef } from './translation';
export type { Tone, VendorConfigKey, VendorIdentity } from './types';
export { useUrlState, type UrlStateOptions, type UrlValues } from './url';

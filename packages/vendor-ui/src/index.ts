export { AccessPanel } from './components/AccessPanel';
export { Bone } from './components/Bone';
export {
  ChangeDialog,
  ChangeForm,
  ChangeOutcome,
  UnknownOutcome,
  type ChangeFormTexts,
} from './components/ChangeDialog';
export {
  CopyableSnippet,
  useCopy,
  type CopyOutcome,
} from './components/CopyableSnippet';
export {
  DataTable,
  RowButton,
  RowLink,
  type DataColumn,
  type DataTableProps,
  type RowDetails,
} from './components/DataTable';
export { EmptyPanel } from './components/EmptyPanel';
export { ExternalLink } from './components/ExternalLink';
export { Facts } from './components/Facts';
export { FailurePanel } from './components/FailurePanel';
export { FilterToggles, type FilterOption } from './components/FilterToggles';
export {
  FreshnessLabel,
  freshnessOf,
  type FreshnessLabelProps,
} from './components/FreshnessLabel';
export { ListBody } from './components/ListBody';
export { MiddleTruncate } from './components/MiddleTruncate';
export { NotConfiguredPanel } from './components/NotConfiguredPanel';
export { Notes } from './components/Notes';
export { NothingMatches } from './components/NothingMatches';
export { Pager } from './components/Pager';
export { ProblemPanel } from './components/ProblemPanel';
export { RelativeTime } from './components/RelativeTime';
export { RetryTime } from './components/RetryTime';
export {
  ReportToolbar,
  type ReportToolbarProps,
  type ToolbarFilter,
} from './components/ReportToolbar';
export { SeverityBar } from './components/SeverityBar';
export { SeverityChip } from './components/SeverityChip';
export { SidePanel } from './components/SidePanel';
export { StaleBanner } from './components/StaleBanner';
export { StateChip } from './components/StateChip';
export {
  VendorCard,
  type VendorCardProps,
  type VendorFigure,
  type VendorHeadline,
} from './components/VendorCard';
export { VendorPage } from './components/VendorPage';
export { VendorPanel, type VendorPanelProps } from './components/VendorPanel';
export { VendorSummary } from './components/VendorSummary';
export {
  expireEnvelopes,
  useEnvelope,
  type EnvelopeState,
  type UseEnvelopeOptions,
} from './envelope';
export {
  pageSizes,
  toQueryString,
  useFocusAfterClose,
  useListState,
  useOpenItem,
  type FilterValues,
  type ListSpec,
  type ListState,
  type OpenItem,
  type SortOrder,
} from './list';
export {
  fetchEnvelope,
  isOutcomeUnknown,
  readRequestError,
  sendChange,
  useChange,
  VendorRequestError,
  type ChangeState,
  type SettledChange,
  type VendorRequestErrorCode,
  type VendorRequestErrorDetails,
} from './request';
export { relativeTime, useNow, usePageVisible } from './time';
export { vendorUiTranslationRef } from './translation';
export type { Tone, VendorConfigKey, VendorIdentity } from './types';
export { useUrlState, type UrlStateOptions, type UrlValues } from './url';

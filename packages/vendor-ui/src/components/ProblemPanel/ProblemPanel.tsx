import { VendorRequestError } from '../../request';
import type { VendorIdentity } from '../../types';
import { AccessPanel } from '../AccessPanel';
import { FailurePanel } from '../FailurePanel';
import { NotConfiguredPanel } from '../NotConfiguredPanel';

const ACCESS_CODES: ReadonlySet<string | undefined> = new Set([
  'NOT_ALLOWED',
  'SIGNED_OUT',
  'FORBIDDEN_BY_VENDOR',
  'CREDENTIALS_REJECTED',
]);

/** The panel that explains an error: not configured, no access, or failed. */
export function ProblemPanel(props: {
  error: Error;
  vendor: VendorIdentity;
  onRetry: () => void;
  retrying: boolean;
  compact?: boolean;
}) {
  const { error, vendor, compact } = props;
  const code = error instanceof VendorRequestError ? error.code : undefined;
  if (code === 'NOT_CONFIGURED') {
    return <NotConfiguredPanel vendor={vendor} compact={compact} />;
  }
  return ACCESS_CODES.has(code) ? (
    <AccessPanel error={error} vendor={vendor} compact={compact} />
  ) : (
    <FailurePanel {...props} />
  );
}

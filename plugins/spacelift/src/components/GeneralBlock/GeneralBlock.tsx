import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Capabilities } from '@internal/plugin-spacelift-common';
import { spaceliftTranslationRef } from '../../translation';

/** Says once for all stacks why none of them can be triggered here; nothing where some can. */
export function GeneralBlock(props: {
  capabilities: Capabilities;
  /** Undefined while it is not known. */
  mayTrigger: boolean | undefined;
  notAllowed: string;
}) {
  const { capabilities, mayTrigger, notAllowed } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);

  const findReason = () => {
    if (capabilities.readOnly) {
      return t('obstacle.READ_ONLY');
    }
    if (capabilities.runTypes.length === 0) {
      return t('obstacle.NO_RUN_TYPES');
    }
    return mayTrigger === false ? notAllowed : undefined;
  };
  const reason = findReason();
  return reason ? (
    <Alert
      status="info"
      icon
      title={t('obstacle.title')}
      description={reason}
    />
  ) : null;
}

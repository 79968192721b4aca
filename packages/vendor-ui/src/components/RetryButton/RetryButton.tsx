import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';

/** The one action that a failed or outdated panel offers; shows while it is under way. */
export function RetryButton(props: {
  onRetry: () => void;
  retrying?: boolean;
}) {
  const { t } = useTranslationRef(vendorUiTranslationRef);
  return (
    <Button
      variant="secondary"
      size="small"
      isPending={props.retrying}
      onPress={props.onRetry}
    >
      {t('retry')}
    </Button>
  );
}

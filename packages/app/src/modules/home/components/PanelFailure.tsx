import { Alert, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from '../translation';

/** A panel whose data could not be loaded: what failed, why, and a way to try again. */
export function PanelFailure(props: {
  title: string;
  error: Error;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(homeTranslationRef);

  return (
    <Alert
      status="warning"
      icon
      title={props.title}
      description={props.error.message}
      customActions={
        <Button variant="secondary" size="small" onPress={props.onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}

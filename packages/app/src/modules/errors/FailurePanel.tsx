import { Alert, Button, Container, Flex } from '@backstage/ui';
import {
  ErrorDisplayProps,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { failureKind } from './failureKind';
import { errorsTranslationRef } from './translation';

/**
 * In the place of a page, card or tab that failed: what failed, why, and what to do.
 * It may stand outside the router, so it reloads instead of linking.
 */
export function FailurePanel(props: ErrorDisplayProps) {
  const { plugin, error, resetError } = props;
  const { t } = useTranslationRef(errorsTranslationRef);
  const kind = failureKind(error);
  const name = plugin?.title ?? plugin?.id;

  const title = {
    notAllowed: t('failure.notAllowedTitle'),
    notLoaded: t('failure.notLoadedTitle'),
    other: name
      ? t('failure.titlePlugin', { plugin: name })
      : t('failure.title'),
  }[kind];
  const description = {
    notAllowed: `${error.message} ${t('failure.notAllowedText')}`.trim(),
    notLoaded: t('failure.notLoadedText'),
    other: error.message,
  }[kind];

  return (
    <Container py="4">
      <Alert
        role="alert"
        status={kind === 'other' ? 'danger' : 'warning'}
        icon
        title={title}
        description={description}
        customActions={
          <Flex gap="2">
            {kind !== 'notLoaded' && (
              <Button variant="secondary" size="small" onPress={resetError}>
                {t('failure.retry')}
              </Button>
            )}
            <Button
              variant="secondary"
              size="small"
              onPress={() => window.location.reload()}
            >
              {t('failure.reload')}
            </Button>
          </Flex>
        }
      />
    </Container>
  );
}

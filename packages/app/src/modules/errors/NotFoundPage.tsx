import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import { RiSignpostLine } from '@remixicon/react';
import { useLocation } from 'react-router-dom';
import styles from './NotFoundPage.module.css';
import { errorsTranslationRef } from './translation';

/** For addresses that lead nowhere, in the whole app or inside an entity's page: says so, and offers ways on. */
export function NotFoundPage() {
  const { t } = useTranslationRef(errorsTranslationRef);
  const { pathname } = useLocation();
  const home = useRouteRef(homePlugin.routes.root);
  const catalog = useRouteRef(catalogPlugin.routes.catalogIndex);
  const search = useRouteRef(searchPlugin.routes.root);

  return (
    <Container className={styles.page}>
      <RiSignpostLine size={40} aria-hidden="true" className={styles.icon} />
      <Text as="h1" variant="title-small" weight="bold">
        {t('notFound.title')}
      </Text>
      <Text as="p" color="secondary" className={styles.text}>
        {t('notFound.text', { path: pathname })}
      </Text>
      <Flex gap="2" className={styles.actions}>
        {home && (
          <ButtonLink href={home()} variant="primary">
            {t('notFound.home')}
          </ButtonLink>
        )}
        {catalog && (
          <ButtonLink href={catalog()} variant="secondary">
            {t('notFound.catalog')}
          </ButtonLink>
        )}
        {search && (
          <ButtonLink href={search()} variant="secondary">
            {t('notFound.search')}
          </ButtonLink>
        )}
      </Flex>
    </Container>
  );
}

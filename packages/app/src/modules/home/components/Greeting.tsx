import { Container, Flex, Link, Skeleton, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  entityPresentationSnapshot,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Me } from '../hooks/useMe';
import { partOfDay } from '../lib/partOfDay';
import { homeTranslationRef } from '../translation';
import styles from './Greeting.module.css';

/** Greets the person by first name, and names their groups. A skeleton of the same height while it is not known who they are. */
export function Greeting(props: { me: Me | undefined; now?: Date }) {
  const { me, now = new Date() } = props;
  const { t } = useTranslationRef(homeTranslationRef);
  const entityLink = useEntityRefLink();

  return (
    <Container className={styles.greeting}>
      {me ? (
        <Text as="h1" variant="title-small" weight="bold">
          {t(`greeting.${partOfDay(now.getHours())}`, { name: me.firstName })}
        </Text>
      ) : (
        <Skeleton width="14rem" height="1.75rem" />
      )}
      {me ? (
        <Flex gap="2" align="baseline" className={styles.groups}>
          <Text color="secondary">
            {me.groupRefs.length > 0
              ? t('greeting.groups')
              : t('greeting.noGroups')}
          </Text>
          {me.groupRefs.map(ref => (
            <Link key={ref} href={entityLink(ref)} standalone>
              {
                entityPresentationSnapshot(ref, { defaultKind: 'group' })
                  .primaryTitle
              }
            </Link>
          ))}
        </Flex>
      ) : (
        <Skeleton width="9rem" height="1.25rem" />
      )}
    </Container>
  );
}

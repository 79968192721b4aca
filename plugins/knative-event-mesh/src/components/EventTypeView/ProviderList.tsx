import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Provider } from '../../lib/providers';
import { eventMeshTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import { EntityName } from './EntityName';
import styles from './EventTypeView.module.css';

/** Components that publish an event type, and sources that send it. */
export function ProviderList(props: { providers: readonly Provider[] }) {
  const { providers } = props;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  if (providers.length === 0) {
    return <p className={styles.note}>{t('detail.noProviders')}</p>;
  }
  return (
    <ul className={styles.list}>
      {providers.map(({ ref, role, title, meshKind }) => (
        <li key={ref}>
          {title ? (
            <EntityLink entityRef={ref} title={title} />
          ) : (
            <EntityName entityRef={ref} />
          )}{' '}
          {title && (
            <span className={styles.quiet}>
              {role === 'publisher'
                ? t('detail.publishes')
                : meshKind ?? t('detail.sends')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

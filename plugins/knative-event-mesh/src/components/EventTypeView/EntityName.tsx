import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eventMeshTranslationRef } from '../../translation';
import styles from './EventTypeView.module.css';

/** An entity that relations name and that cannot be read. No link, because it would lead nowhere. */
export function EntityName(props: { entityRef: string }) {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
    <>
      <span>{props.entityRef}</span>{' '}
      <span className={styles.quiet}>({t('detail.notVisible')})</span>
    </>
  );
}

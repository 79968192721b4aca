import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RelativeTime, StateChip } from '@internal/vendor-ui';
import type { KubernetesEvent } from '../../api';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './EventList.module.css';

/** Something that happened, when it happened last, and how often. */
export function EventItem(props: { event: KubernetesEvent }) {
  const { isWarning, reason, message, count, lastAt } = props.event;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  return (
    <li className={styles.event}>
      <div className={styles.head}>
        <StateChip
          tone={isWarning ? 'warning' : 'neutral'}
          label={t(isWarning ? 'events.warning' : 'events.normal')}
        />
        <strong>{reason}</strong>
        <span className={styles.quiet}>
          {lastAt && <RelativeTime at={lastAt} />}
          {count > 1 && (
            <> ({t('events.times', { number: count.toLocaleString() })})</>
          )}
        </span>
      </div>
      <p className={styles.message}>{message}</p>
    </li>
  );
}

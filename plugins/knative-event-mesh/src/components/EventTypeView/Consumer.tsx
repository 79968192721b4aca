import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Delivery, Recipient } from '../../lib/deliveries';
import { eventMeshTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import { EntityName } from './EntityName';
import styles from './EventTypeView.module.css';

/** Who receives: components, or the subscriber and what is known about its component. */
export function Consumer(props: { delivery: Delivery }) {
  const {
    recipients,
    possible,
    isAmbiguous,
    isUnreadable,
    kubernetesId,
    subscriber,
  } = props.delivery;
  const { t } = useTranslationRef(eventMeshTranslationRef);
  if (recipients.length > 0) {
    return (
      <>
        <Recipients recipients={recipients} />
        {subscriber && <div className={styles.quiet}>{subscriber}</div>}
        {recipients.length > 1 && (
          <div className={styles.quiet}>
            {t('detail.several', {
              count: recipients.length,
              id: kubernetesId ?? '',
            })}
          </div>
        )}
      </>
    );
  }
  const why = () => {
    if (isAmbiguous) return 'detail.ambiguous';
    const isVisible = possible.some(({ title }) => title);
    return isVisible ? 'detail.unclear' : 'detail.notTied';
  };
  return (
    <>
      <div>{subscriber ?? kubernetesId ?? t('unknown')}</div>
      <div className={styles.quiet}>
        {kubernetesId
          ? t(why(), { id: kubernetesId })
          : t(isUnreadable ? 'detail.unreadable' : 'detail.notNamed')}
      </div>
      {possible.length > 0 && (
        <div className={styles.quiet}>
          {t('detail.perhaps')} <Recipients recipients={possible} />
        </div>
      )}
    </>
  );
}

function Recipients(props: { recipients: readonly Recipient[] }) {
  const { recipients } = props;
  const nameOf = ({ ref, title }: Recipient, shown = title) =>
    title ? (
      <EntityLink entityRef={ref} title={shown} />
    ) : (
      <EntityName entityRef={ref} />
    );
  if (recipients.length === 1) {
    return nameOf(recipients[0]);
  }
  return (
    <ul className={styles.list}>
      {recipients.map(recipient => (
        // Namesakes would look the same by their titles.
        <li key={recipient.ref}>{nameOf(recipient, recipient.ref)}</li>
      ))}
    </ul>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReportPlan } from '@internal/plugin-sysdig-common';
import { sysdigTranslationRef } from '../../translation';
import styles from './AbsentReports.module.css';

/** One line on the reports that no annotation asks for; it opens to what would add them. */
export function AbsentReports(props: { plans: readonly ReportPlan[] }) {
  const { plans } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  if (plans.length === 0) {
    return null;
  }
  const names = plans.map(plan => t(`reports.${plan.kind}`)).join(', ');

  return (
    <details className={styles.root}>
      <summary className={styles.line}>
        {t('absent.title', { count: plans.length, names })}{' '}
        <span className={styles.more}>{t('absent.show')}</span>
      </summary>
      <dl className={styles.list}>
        {plans.map(plan => (
          <div key={plan.kind}>
            <dt>{t(`reports.${plan.kind}`)}</dt>
            <dd>
              {plan.notes.map(note => (
                <p key={note.code}>{note.message}</p>
              ))}
              {plan.missing.length > 1 && `${t('absent.one')} `}
              {plan.missing.map((key, index) => (
                <span key={key}>
                  {index > 0 && ', '}
                  <code>{key}</code>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

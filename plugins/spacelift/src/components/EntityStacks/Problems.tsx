import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { spaceliftTranslationRef } from '../../translation';
import styles from './EntityStacks.module.css';

/** What is wrong with the annotations, and which stacks they name that cannot be shown. */
export function Problems(props: {
  problems: readonly string[];
  missing: readonly string[];
}) {
  const { problems, missing } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  return (
    <>
      {missing.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('entity.missing.title', { count: missing.length })}
          description={
            <>
              <ul className={styles.problems}>
                {missing.map(id => (
                  <li key={id}>
                    <code>{id}</code>
                  </li>
                ))}
              </ul>
              {t('entity.missing.message')}
            </>
          }
        />
      )}
      {problems.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('entity.problems')}
          description={
            <ul className={styles.problems}>
              {problems.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Environment } from '../../catalog/listEnvironments';
import { eventMeshTranslationRef } from '../../translation';
import styles from './EnvironmentLine.module.css';

/** One line for each environment with subscribers that could not be read, so that their components are not known. */
export function UnreadableNotes(props: {
  environments: readonly Environment[];
}) {
  const { t } = useTranslationRef(eventMeshTranslationRef);
  return (
    <>
      {props.environments
        .filter(({ unreadableSubscribers }) => unreadableSubscribers > 0)
        .map(({ ref, name, unreadableSubscribers }) => (
          <p key={ref} className={styles.note}>
            {t('environment.unreadable', {
              count: unreadableSubscribers,
              name,
            })}
          </p>
        ))}
    </>
  );
}

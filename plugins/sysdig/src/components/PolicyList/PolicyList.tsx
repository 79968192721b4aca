import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResultPolicy } from '@internal/plugin-sysdig-common';
import { sysdigTranslationRef } from '../../translation';
import { PolicyStatus } from '../PolicyStatus';
import styles from './PolicyList.module.css';

/** Policies by their full names, each with its result. */
export function PolicyList(props: { policies: readonly ResultPolicy[] }) {
  const { t } = useTranslationRef(sysdigTranslationRef);
  return (
    <ul className={styles.list} aria-label={t('result.policies')}>
      {props.policies.map((policy, index) => (
        <li key={`${policy.name}\n${index}`}>
          <span className={styles.result}>
            <PolicyStatus result={policy.result} />
          </span>
          <span className={styles.name}>{policy.name}</span>
        </li>
      ))}
    </ul>
  );
}

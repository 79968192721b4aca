import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PostureResource } from '@internal/plugin-sysdig-common';
import { Facts, SeverityBar } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import { PolicyList } from '../PolicyList';
import styles from './PostureReportView.module.css';

/** All that Sysdig says about a resource: every policy by name, its labels, and where it comes from. */
export function ResourceDetails(props: { resource: PostureResource }) {
  const { resource } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  return (
    <>
      {resource.policies && (
        <PolicyList
          policies={resource.policies.map(({ name, passed }) => ({
            name,
            result: passed ? 'passed' : 'failed',
          }))}
        />
      )}
      {resource.vulnerabilities && (
        <div className={styles.measure}>
          <p className={styles.quiet}>{t('posture.vulnerabilities')}</p>
          <SeverityBar
            counts={resource.vulnerabilities}
            label={t('posture.vulnerabilities')}
          />
        </div>
      )}
      <Facts
        facts={[
          [t('posture.cluster'), resource.cluster],
          [t('posture.namespace'), resource.namespace],
          [t('posture.platform'), resource.platform],
          [t('posture.category'), resource.category],
          [t('posture.origin'), resource.origin],
          [t('posture.labels'), resource.labels.join(', ')],
        ]}
      />
    </>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RuntimeScope } from '@internal/plugin-sysdig-common';
import { MiddleTruncate } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import styles from './ScanReportView.module.css';

const places = [
  'cluster',
  'namespace',
  'workload',
  'container',
  'cloudAccount',
] as const;

/** Where a scanned image runs, from the outside to the inside; only what Sysdig says. */
export function WhereCell(props: { scope: RuntimeScope | null }) {
  const { scope } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const known = places.flatMap(place => {
    const value = scope?.[place];
    return value ? [{ place, value }] : [];
  });
  if (known.length === 0) {
    return <span className={styles.quiet}>{t('scan.notSaid')}</span>;
  }
  return (
    <dl className={styles.where}>
      {known.map(({ place, value }) => (
        <div key={place}>
          <dt>
            {place === 'workload' && scope?.workloadType
              ? scope.workloadType
              : t(`scan.${place}`)}
          </dt>
          <dd>
            <MiddleTruncate text={value} max={36} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

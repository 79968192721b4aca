import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  PostureResource,
  PostureSort,
} from '@internal/plugin-sysdig-common';
import {
  MiddleTruncate,
  RelativeTime,
  RowButton,
  RowLink,
  StateChip,
  type DataColumn,
} from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';
import { sysdigVendor } from '../../vendor';
import { PoliciesCell } from './PoliciesCell';
import styles from './PostureReportView.module.css';

/** The columns of the posture report. */
export function usePostureColumns(): ReadonlyArray<
  DataColumn<PostureResource, PostureSort>
> {
  const { t } = useTranslationRef(sysdigTranslationRef);

  return useMemo(
    () => [
      {
        id: 'name',
        label: t('column.name'),
        sort: 'name',
        isRowHeader: true,
        cell: (resource, { isOpen, id, toggle }) => (
          <>
            <RowButton
              label={t('posture.details', { name: resource.name })}
              onPress={toggle}
              details={{ isOpen, id }}
            >
              <MiddleTruncate text={resource.name} max={56} />
            </RowButton>
            <div className={styles.quiet}>
              {[resource.type, resource.platform].filter(Boolean).join(' · ')}
            </div>
          </>
        ),
      },
      {
        id: 'score',
        label: t('column.score'),
        sort: 'score',
        width: '6rem',
        cell: resource =>
          resource.passPercentage === null ? (
            <span className={styles.quiet}>{t('posture.notEvaluated')}</span>
          ) : (
            <span className={styles.score}>
              {t('posture.percent', {
                percent: String(resource.passPercentage),
              })}
            </span>
          ),
      },
      {
        id: 'policies',
        label: t('column.policies'),
        width: '17rem',
        cell: resource => <PoliciesCell policies={resource.policies} />,
      },
      {
        id: 'exposure',
        label: t('column.exposure'),
        width: '8.5rem',
        cell: resource =>
          resource.exposed === null ? (
            <span className={styles.quiet}>{t('posture.exposureNotSaid')}</span>
          ) : (
            <StateChip
              tone={resource.exposed ? 'warning' : 'neutral'}
              label={t(
                resource.exposed ? 'posture.exposed' : 'posture.notExposed',
              )}
            />
          ),
      },
      {
        id: 'zones',
        label: t('column.zones'),
        width: '9rem',
        cell: resource =>
          resource.zones.length > 0 ? (
            resource.zones.join(', ')
          ) : (
            <span className={styles.quiet}>{t('posture.noZones')}</span>
          ),
      },
      {
        id: 'lastSeen',
        label: t('column.lastSeen'),
        sort: 'lastSeen',
        width: '8rem',
        cell: resource =>
          resource.lastSeen ? (
            <RelativeTime at={resource.lastSeen} />
          ) : (
            <span className={styles.quiet}>{t('scan.notSaid')}</span>
          ),
      },
      {
        id: 'link',
        label: t('column.link'),
        width: '5.5rem',
        cell: resource => (
          <RowLink
            href={resource.url}
            name={resource.name}
            vendor={sysdigVendor}
          />
        ),
      },
    ],
    [t],
  );
}

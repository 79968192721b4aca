import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  MiddleTruncate,
  RelativeTime,
  RowButton,
  type DataColumn,
} from '@internal/vendor-ui';
import { useCauseWords } from '../../hooks/useCauseWords';
import { useKindName } from '../../hooks/useKindName';
import type { WorkloadSort } from '../../lib/workloadList';
import type { Workload } from '../../lib/workloads';
import { kubernetesPortalTranslationRef } from '../../translation';
import { WorkloadStateChip } from '../WorkloadStateChip';
import styles from './KubernetesContent.module.css';

const MAX_NAME = 40;
const MAX_IMAGE = 44;

/** The columns of the workloads. */
export function useWorkloadColumns(
  onOpen: (id: string) => void,
): ReadonlyArray<DataColumn<Workload, WorkloadSort>> {
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const nameKind = useKindName();
  const words = useCauseWords();
  const notSaid = (
    <>
      <span aria-hidden="true">{t('none')}</span>
      <VisuallyHidden>{t('notSaid')}</VisuallyHidden>
    </>
  );

  return [
    {
      id: 'state',
      label: t('column.state'),
      sort: 'state',
      width: '16rem',
      cell: ({ state, cause }) => (
        <div className={styles.state}>
          <WorkloadStateChip state={state} />
          {cause && <span className={styles.quiet}>{words.short(cause)}</span>}
        </div>
      ),
    },
    {
      id: 'name',
      label: t('column.workload'),
      sort: 'name',
      isRowHeader: true,
      cell: ({ id, kind, name, clusterTitle }) => (
        <div className={styles.name}>
          <RowButton
            label={t('list.open', {
              kind: nameKind(kind),
              name,
              cluster: clusterTitle,
            })}
            onPress={() => onOpen(id)}
          >
            <MiddleTruncate text={name} max={MAX_NAME} />
          </RowButton>
          <span className={styles.quiet}>{nameKind(kind)}</span>
        </div>
      ),
    },
    {
      id: 'ready',
      label: t('column.ready'),
      width: '5rem',
      cell: ({ ready, desired }) =>
        ready === undefined && desired === undefined ? (
          notSaid
        ) : (
          <span className={styles.number}>
            {t('readyOf', {
              ready: ready === undefined ? '?' : ready.toLocaleString(),
              desired: desired === undefined ? '?' : desired.toLocaleString(),
            })}
          </span>
        ),
    },
    {
      id: 'restarts',
      label: t('column.restarts'),
      sort: 'restarts',
      width: '6.5rem',
      cell: ({ restarts }) =>
        restarts === undefined ? (
          notSaid
        ) : (
          <span className={styles.number}>{restarts.toLocaleString()}</span>
        ),
    },
    {
      id: 'created',
      label: t('column.age'),
      sort: 'created',
      width: '7.5rem',
      cell: ({ createdAt }) =>
        createdAt ? <RelativeTime at={createdAt} /> : notSaid,
    },
    {
      id: 'place',
      label: t('column.place'),
      width: '11rem',
      cell: ({ clusterTitle, namespace }) => (
        <>
          <div>{clusterTitle}</div>
          <div className={styles.quiet}>{namespace}</div>
        </>
      ),
    },
    {
      id: 'image',
      label: t('column.image'),
      width: '15rem',
      cell: ({ images: [first, ...others] }) =>
        first ? (
          <>
            <MiddleTruncate text={first} max={MAX_IMAGE} />
            {others.length > 0 && (
              <div className={styles.quiet}>
                {t('list.moreImages', {
                  number: others.length.toLocaleString(),
                })}
              </div>
            )}
          </>
        ) : (
          notSaid
        ),
    },
  ];
}

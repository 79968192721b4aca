import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@internal/plugin-spacelift-common';
import { ExternalLink, RelativeTime } from '@internal/vendor-ui';
import { useRunWords } from '../../hooks/useRunWords';
import { spaceliftTranslationRef } from '../../translation';
import { CommitLink } from '../CommitLink';
import { Delta } from '../Delta';
import { StackState } from '../StackState';
import styles from './RunHistory.module.css';

/** One run: how it did, what it was, what it changed, who started it, when. */
export function RunRow(props: { run: Run }) {
  const { run } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const words = useRunWords();
  const title = words.title(run);

  return (
    <li className={styles.row}>
      <span className={styles.state}>
        <StackState state={run.state} group={run.group} />
      </span>
      <span className={styles.what}>
        <span className={styles.title}>
          <ExternalLink href={run.url}>{title}</ExternalLink>
        </span>
        <span className={styles.origin}>
          {run.type !== 'TRACKED' && <span>{words.type(run)}</span>}
          {run.driftDetection && <span>{t('runs.drift')}</span>}
          {run.commit && <CommitLink commit={run.commit} />}
          {run.branch && (
            <span>
              {t('runs.on')} {run.branch}
            </span>
          )}
          <span>
            {t('runs.by')} {words.starter(run)}
          </span>
          {run.createdAt && <RelativeTime at={run.createdAt} />}
        </span>
        {run.needsConfirmation && (
          <span>
            <ExternalLink href={run.url}>
              {t('runs.confirm')}
              <VisuallyHidden> {title}</VisuallyHidden>
            </ExternalLink>
          </span>
        )}
      </span>
      <Delta delta={run.delta} />
    </li>
  );
}

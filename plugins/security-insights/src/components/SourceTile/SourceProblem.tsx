import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertSource } from '@internal/plugin-security-insights-common';
import { RelativeTime, RetryTime } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';
import { githubVendor } from '../../vendor';
import styles from './SourceTile.module.css';

/** Why a source gives no number, an old one, or not all of it; and until when, or what is missing. */
export function SourceProblem(props: {
  source: AlertSource;
  isExplained: boolean;
}) {
  const { source, isExplained } = props;
  const { message, missingPermission, retryAt, stale, asOf } = source;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  // A list that was read says itself where it lacks a kind of alert, and not only the oldest.
  const isReasoned = source.state === 'ok' && message !== null;
  const isFailed = source.state !== 'ok' && source.state !== 'disabled';

  return (
    <>
      {message && !isExplained && (
        <p className={styles.text}>
          <Marked text={message} part={missingPermission} />
        </p>
      )}
      {isFailed && retryAt && !isExplained && (
        <p className={styles.text}>
          <RetryTime at={retryAt} vendor={githubVendor} />
        </p>
      )}
      {stale && asOf && !isExplained && (
        <p className={styles.text}>
          {t('source.since')} <RelativeTime at={asOf} />.
        </p>
      )}
      {source.truncated && !isReasoned && (
        <p className={styles.text}>{t('source.truncated')}</p>
      )}
    </>
  );
}

/** A sentence in which the name of a permission can be told from the words around it. */
function Marked(props: { text: string; part: string | null }) {
  const { text, part } = props;
  const start = part ? text.indexOf(part) : -1;
  if (!part || start < 0) {
    return <>{text}</>;
  }
  return (
    <>
      {text.slice(0, start)}
      <code>{part}</code>
      {text.slice(start + part.length)}
    </>
  );
}

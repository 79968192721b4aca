import { useId } from 'react';
import { Link, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertSource } from '@internal/plugin-security-insights-common';
import { severities } from '@internal/vendor-common';
import {
  ExternalLink,
  SeverityBar,
  StateChip,
  toQueryString,
  type Tone,
} from '@internal/vendor-ui';
import { useLocation } from 'react-router-dom';
import { countText } from '../../lib/countText';
import { securityInsightsTranslationRef } from '../../translation';
import { SourceProblem } from './SourceProblem';
import styles from './SourceTile.module.css';

const tones: Readonly<Record<Exclude<AlertSource['state'], 'ok'>, Tone>> = {
  disabled: 'neutral',
  forbidden: 'warning',
  'not-found': 'warning',
  'rate-limited': 'warning',
  error: 'danger',
};

/**
 * How one source does: its open alerts, or why there is no number. Several sources that fail alike share one.
 */
export function SourceTile(props: {
  sources: readonly [AlertSource, ...AlertSource[]];
  /** Whether why the numbers are old is said above already. */
  isExplained: boolean;
}) {
  const { sources, isExplained } = props;
  const [source] = sources;
  const { counts, open, state, truncated, type, url } = source;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const { pathname } = useLocation();
  const titleId = useId();
  const title = sources.map(each => t(`type.${each.type}`)).join(', ');

  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {sources.length === 1 && (
          <ExternalLink href={url}>
            {t('source.openList')}
            <VisuallyHidden>
              : {t('source.openListOf', { source: title })}
            </VisuallyHidden>
          </ExternalLink>
        )}
      </div>
      {open !== undefined && (
        <Link
          className={styles.number}
          href={`${pathname}${toQueryString({ type })}`}
          standalone
        >
          {open === 0 && !truncated
            ? t('source.nothing')
            : t('source.open', {
                count: open,
                number: countText(open, truncated),
              })}
        </Link>
      )}
      {counts && open !== undefined && open > 0 && (
        <SeverityBar
          counts={counts}
          label={t('source.counts', { source: title })}
          optional={severities}
          hrefFor={severity =>
            `${pathname}${toQueryString({ type, severity })}`
          }
        />
      )}
      {state !== 'ok' && !isExplained && (
        <div>
          <StateChip tone={tones[state]} label={t(`source.${state}`)} />
        </div>
      )}
      <SourceProblem source={source} isExplained={isExplained} />
    </section>
  );
}

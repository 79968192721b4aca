import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResultDetail } from '@internal/plugin-sysdig-common';
import {
  ExternalLink,
  Facts,
  RelativeTime,
  SeverityBar,
} from '@internal/vendor-ui';
import { byteText } from '../../lib/byteText';
import { sysdigTranslationRef } from '../../translation';
import { PolicyList } from '../PolicyList';
import { PolicyStatus } from '../PolicyStatus';
import styles from './ResultPanel.module.css';

/** What was scanned, and how it did: sums, policies by name, and facts of the image. */
export function ResultFacts(props: { detail: ResultDetail }) {
  const { asset, policy, policies, totals, image, skipped, url } = props.detail;
  const { t } = useTranslationRef(sysdigTranslationRef);

  return (
    <section className={styles.facts} aria-label={t('result.facts')}>
      <SeverityBar counts={totals.total} label={t('scan.total', { asset })} />
      {policies.length > 0 ? (
        <PolicyList policies={policies} />
      ) : (
        <div>
          <PolicyStatus result={policy} />
        </div>
      )}
      <Facts
        facts={[
          [t('result.packages'), totals.packages.toLocaleString()],
          [t('result.os'), image.baseOs],
          [t('result.architecture'), image.architecture],
          [
            t('result.size'),
            image.sizeBytes === null ? null : byteText(image.sizeBytes),
          ],
          [
            t('result.createdAt'),
            image.createdAt && <RelativeTime at={image.createdAt} />,
          ],
          [t('result.digest'), image.digest],
        ]}
      />
      <div>
        <ExternalLink href={url}>{t('list.openOne')}</ExternalLink>
      </div>
      {skipped > 0 && (
        <p className={styles.quiet}>
          {t('result.skipped', { count: skipped })}
        </p>
      )}
    </section>
  );
}

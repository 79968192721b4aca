import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Bone,
  EmptyPanel,
  ExternalLink,
  VendorPanel,
} from '@internal/vendor-ui';
import { useDoubts } from '../../hooks/useDoubts';
import type { FoundAlert } from '../../hooks/useFoundAlert';
import { securityInsightsTranslationRef } from '../../translation';
import { githubVendor } from '../../vendor';
import styles from './AlertPanel.module.css';

/**
 * In the place of an alert that the portal has not, while it is looked for and after. That there is none is only said when
 * everything was read that it could be in; otherwise why it is not known, with the way to GitHub.
 */
export function AbsentAlert(props: {
  /** From the URL. */
  id: string;
  /** Undefined for an id that can be none. */
  found: FoundAlert | undefined;
}) {
  const { id, found } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const findDoubts = useDoubts();
  const absent = {
    title: t('alert.notFound.title'),
    message: t('alert.notFound.message', { id }),
  };
  if (!found) {
    return <EmptyPanel {...absent} />;
  }

  const { type, number, state } = found;
  const { envelope, error } = state;
  const doubts = envelope ? findDoubts(envelope.data, type) : [];
  const source = envelope?.data.summary.sources.find(
    each => each.type === type,
  );
  const unknown = {
    title: t('alert.unknown.title'),
    message: doubts.join(' '),
    action: source && (
      <ExternalLink href={`${source.url}/${number}`}>
        {t('alert.openAtGithub')}
      </ExternalLink>
    ),
  };
  return (
    <VendorPanel
      // That other sources are old is nothing to say here; what is old of this one is among the doubts.
      state={{ ...state, envelope: envelope && { ...envelope, stale: false } }}
      vendor={githubVendor}
      label={t('alert.label')}
      isEmpty={() => true}
      empty={doubts.length > 0 || error ? unknown : absent}
      skeleton={
        <div className={styles.content}>
          <Bone width="12rem" height="2rem" />
          <Bone width="100%" height="16rem" />
        </div>
      }
    >
      {() => null}
    </VendorPanel>
  );
}

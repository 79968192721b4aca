import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertSource } from '@internal/plugin-security-insights-common';
import {
  Bone,
  EmptyPanel,
  ExternalLink,
  VendorPanel,
  VendorRequestError,
} from '@internal/vendor-ui';
import type { FoundAlert } from '../../hooks/useFoundAlert';
import { isShut } from '../../lib/isShut';
import { securityInsightsTranslationRef } from '../../translation';
import { githubVendor } from '../../vendor';
import styles from './AlertPanel.module.css';

/**
 * In the place of an alert that the portal has not, while it is looked for and after. That there is none is only said where
 * GitHub shows alerts of this type; otherwise why it is not known, with the way to GitHub.
 */
export function AbsentAlert(props: {
  /** From the URL. */
  id: string;
  /** Undefined for an id that can be none. */
  found: FoundAlert | undefined;
  /** The list that it would be in. */
  source: AlertSource | undefined;
}) {
  const { id, found, source } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  if (found && source && isShut(source)) {
    return (
      <EmptyPanel
        title={t('alert.unknown.title')}
        message={source.message}
        action={
          <ExternalLink href={`${source.url}/${found.number}`}>
            {t('alert.openAtGithub')}
          </ExternalLink>
        }
      />
    );
  }
  const error = found?.state.error;
  const isAbsent =
    error instanceof VendorRequestError && error.code === 'NOT_FOUND';
  if (!found || isAbsent) {
    return (
      <EmptyPanel
        title={t('alert.notFound.title')}
        message={t('alert.notFound.message', { id })}
      />
    );
  }
  return (
    <VendorPanel
      state={found.state}
      vendor={githubVendor}
      label={t('alert.label')}
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

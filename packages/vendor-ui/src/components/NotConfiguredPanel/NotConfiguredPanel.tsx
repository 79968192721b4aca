import { RiSettings3Line } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { configSnippet, environmentSnippet } from '../../lib/configSnippet';
import { vendorUiTranslationRef } from '../../translation';
import type { VendorIdentity } from '../../types';
import { CopyableSnippet } from '../CopyableSnippet';
import { ExternalLink } from '../ExternalLink';
import { PanelMessage } from '../PanelMessage';
import styles from './NotConfiguredPanel.module.css';

/**
 * Instead of data when the operator has not set the vendor's keys: which keys, as lines to copy, and where the setup
 * is explained. `compact` names the keys only, for cards.
 */
export function NotConfiguredPanel(props: {
  vendor: VendorIdentity;
  compact?: boolean;
}) {
  const { vendor, compact = false } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const environment = environmentSnippet(vendor.configKeys);

  return (
    <PanelMessage
      tone="neutral"
      icon={<RiSettings3Line />}
      compact={compact}
      title={t('setup.title', { vendor: vendor.title })}
      text={
        compact ? (
          <>
            {t('setup.compactText')}{' '}
            {vendor.configKeys.map(({ key }, index) => (
              <span key={key}>
                {index > 0 && ', '}
                <code>{key}</code>
              </span>
            ))}
          </>
        ) : (
          t('setup.text')
        )
      }
      action={
        <ExternalLink href={vendor.docsUrl}>
          {t('setup.docs', { vendor: vendor.title })}
        </ExternalLink>
      }
    >
      {!compact && (
        <div className={styles.snippets}>
          <CopyableSnippet
            label={t('setup.config')}
            text={vendor.configSnippet ?? configSnippet(vendor.configKeys)}
          />
          {environment && (
            <CopyableSnippet
              label={t('setup.environment')}
              text={environment}
            />
          )}
        </div>
      )}
    </PanelMessage>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { Facts, RelativeTime } from '@internal/vendor-ui';
import { placeText } from '../../lib/placeText';
import { securityInsightsTranslationRef } from '../../translation';

const ruleNames = {
  'code-scanning': 'rule',
  dependabot: 'advisory',
  'secret-scanning': 'secretType',
} as const satisfies Record<AlertType, string>;

/** What GitHub says about an alert; what it does not say is left out, except for a fix that does not exist yet. */
export function AlertFacts(props: { alert: Alert }) {
  const { alert } = props;
  const { dependency, location, secret } = alert;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  return (
    <Facts
      facts={[
        [t('alert.type'), t(`type.${alert.type}`)],
        [t('alert.number'), `#${alert.number}`],
        [t(`alert.${ruleNames[alert.type]}`), alert.rule],
        [t('alert.cve'), alert.cve],
        [t('alert.tool'), alert.tool],
        [t('alert.package'), dependency?.name],
        [t('alert.ecosystem'), dependency?.ecosystem],
        [t('alert.range'), dependency?.vulnerableRange],
        [
          t('alert.fix'),
          dependency && (dependency.fixedVersion ?? t('list.noFix')),
        ],
        [t('alert.manifest'), dependency?.manifestPath],
        [t('alert.scope'), dependency?.scope],
        [t('alert.place'), location && placeText(location)],
        [t('alert.ref'), location?.ref?.replace(/^refs\/heads\//, '')],
        [t('alert.bypassed'), secret?.pushProtectionBypassed && t('yes')],
        [
          t('alert.created'),
          alert.createdAt && <RelativeTime at={alert.createdAt} />,
        ],
        [
          t('alert.updated'),
          alert.updatedAt && <RelativeTime at={alert.updatedAt} />,
        ],
      ]}
    />
  );
}

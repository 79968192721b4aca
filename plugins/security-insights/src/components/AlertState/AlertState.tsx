import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Alert } from '@internal/plugin-security-insights-common';
import { StateChip, type Tone } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';

const tones: Readonly<Record<Alert['state'], Tone>> = {
  open: 'neutral',
  dismissed: 'info',
  fixed: 'ok',
};

/** Whether an alert is open, dismissed or fixed, as icon and word. */
export function AlertState(props: { state: Alert['state'] }) {
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  return (
    <StateChip tone={tones[props.state]} label={t(`state.${props.state}`)} />
  );
}

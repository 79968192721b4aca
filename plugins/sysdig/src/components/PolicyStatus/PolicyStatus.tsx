import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PolicyResult } from '@internal/plugin-sysdig-common';
import { StateChip, type Tone } from '@internal/vendor-ui';
import { sysdigTranslationRef } from '../../translation';

const tones: Readonly<Record<PolicyResult, Tone>> = {
  passed: 'ok',
  failed: 'danger',
  accepted: 'info',
  noPolicy: 'neutral',
  notApplicable: 'neutral',
  notEvaluated: 'neutral',
  unknown: 'neutral',
};

/** What Sysdig's policies say about a scan, as icon and words. */
export function PolicyStatus(props: { result: PolicyResult }) {
  const { t } = useTranslationRef(sysdigTranslationRef);
  return (
    <StateChip tone={tones[props.result]} label={t(`policy.${props.result}`)} />
  );
}

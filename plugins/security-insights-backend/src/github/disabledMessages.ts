import type { AlertType } from '@internal/plugin-security-insights-common';
import type { AlertPass } from './AlertPass';

/** Why a list has no alerts at all, for people. */
export const disabledMessages: Record<
  AlertType,
  Record<Extract<AlertPass, { kind: 'disabled' }>['reason'], string>
> = {
  'code-scanning': {
    disabled: 'Code scanning is not enabled for this repository.',
    'never-analysed': 'Code scanning has never analysed this repository.',
  },
  dependabot: {
    disabled: 'Dependabot alerts are not enabled for this repository.',
    'never-analysed': 'Dependabot has never looked at this repository.',
  },
  'secret-scanning': {
    disabled: 'Secret scanning is not enabled for this repository.',
    'never-analysed': 'Secret scanning has never looked at this repository.',
  },
};

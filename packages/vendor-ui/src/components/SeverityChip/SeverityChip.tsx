import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Severity } from '@internal/vendor-common';
import { severityIcons, toneClass } from '../../tokens';
import { vendorUiTranslationRef } from '../../translation';
import styles from './SeverityChip.module.css';

/**
 * A severity as icon and word, with a number when one is given. Null is a number that the vendor does not say, shown
 * as "?" and explained, because it is not zero.
 */
export function SeverityChip(props: {
  severity: Severity;
  count?: number | null;
}) {
  const { severity, count } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const Icon = severityIcons[severity];
  const word = t(`severity.${severity}`);
  const explanation =
    count === null ? t('severity.notSaid', { severity: word }) : undefined;
  const text =
    typeof count === 'number' ? `${count.toLocaleString()} ${word}` : word;

  return (
    <span
      className={`${styles.chip} ${toneClass(
        count === 0 || count === null ? 'quiet' : severity,
      )}`}
      title={explanation}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      {explanation ? (
        <>
          <VisuallyHidden>{explanation}</VisuallyHidden>
          <span aria-hidden="true">? {word}</span>
        </>
      ) : (
        <span>{text}</span>
      )}
    </span>
  );
}

import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Run } from '@internal/plugin-spacelift-common';
import { spaceliftTranslationRef } from '../../translation';
import styles from './Delta.module.css';

/** What a run adds, changes and deletes, in the signs of Terraform, in words for screen readers. */
export function Delta(props: { delta: Run['delta'] }) {
  const { delta } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  if (!delta) {
    return (
      <span className={styles.root} title={t('runs.delta.unknown')}>
        <span aria-hidden="true">{t('none')}</span>
        <VisuallyHidden>{t('runs.delta.unknown')}</VisuallyHidden>
      </span>
    );
  }
  const text = t('runs.delta.text', {
    added: delta.add.toLocaleString(),
    changed: delta.change.toLocaleString(),
    deleted: delta.delete.toLocaleString(),
  });
  const parts = [
    ['+', delta.add],
    ['~', delta.change],
    ['−', delta.delete],
  ] as const;
  return (
    <span className={styles.root} title={text}>
      <VisuallyHidden>{text}</VisuallyHidden>
      {parts.map(([sign, count]) => (
        <span
          key={sign}
          className={styles.part}
          data-zero={count === 0}
          aria-hidden="true"
        >
          {sign}
          {count.toLocaleString()}
        </span>
      ))}
    </span>
  );
}

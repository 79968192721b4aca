import { Link, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { toneClass } from '../../tokens';
import { vendorUiTranslationRef } from '../../translation';
import type { Tone } from '../../types';
import styles from './VendorCard.module.css';

/** A number of a card. */
export interface VendorFigure {
  label: string;
  /** Null when the vendor does not say; shown as "?". */
  value: number | string | null;
  /** Set where the value is words instead of a number; they are smaller, so that they fit. */
  isWord?: boolean;
  /** The list that it counts. */
  href?: string;
  /** Marks the number with an edge in the colour of the tone; the words must say it too. */
  tone?: Tone;
}

/** A number with what it counts, as one link. */
export function CardFigure(props: VendorFigure) {
  const { label, value, isWord = false, href, tone } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const text = typeof value === 'number' ? value.toLocaleString() : value;
  const content = (
    <>
      <span className={styles.value} data-word={isWord}>
        {text ?? '?'}
      </span>{' '}
      <span className={styles.label}>
        {label}
        {text === null && (
          <VisuallyHidden> ({t('card.notSaid')})</VisuallyHidden>
        )}
      </span>
    </>
  );
  return (
    <li
      className={`${styles.figure} ${tone ? toneClass(tone) : ''}`}
      title={text === null ? t('card.notSaid') : undefined}
    >
      {href ? (
        <Link className={styles.link} href={href} standalone>
          {content}
        </Link>
      ) : (
        content
      )}
    </li>
  );
}

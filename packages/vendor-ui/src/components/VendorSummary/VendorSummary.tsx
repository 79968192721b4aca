import type { ReactNode } from 'react';
import { FreshnessLabel, type FreshnessLabelProps } from '../FreshnessLabel';
import styles from './VendorSummary.module.css';

/** What to know before reading a list, and at the end of its first line how old the list is. */
export function VendorSummary(props: {
  /** Name of the region, for people who do not see where it is. */
  label: string;
  /** The first line. */
  children: ReactNode;
  /** Stands beside the age. */
  aside?: ReactNode;
  /** Left out where the list says its age itself. */
  freshness?: FreshnessLabelProps;
  /** Stands below the first line. */
  totals?: ReactNode;
}) {
  const { label, children, aside, freshness, totals } = props;
  return (
    <section className={styles.root} aria-label={label}>
      <div className={styles.line}>
        {children}
        <span className={styles.aside}>
          {aside}
          {freshness && <FreshnessLabel {...freshness} />}
        </span>
      </div>
      {totals}
    </section>
  );
}

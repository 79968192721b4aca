import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import {
  severities,
  type Severity,
  type SeverityCounts,
} from '@internal/vendor-common';
import { toneClass } from '../../tokens';
import { SeverityChip } from '../SeverityChip';
import styles from './SeverityBar.module.css';

/**
 * How findings spread over the severities: a bar for the eye, and the same as numbers, worst first. Numbers that the
 * vendor does not say stay out of the bar and show as "?".
 */
export function SeverityBar(props: {
  counts: SeverityCounts;
  /** What is counted, for screen readers, for example "Vulnerabilities". */
  label: string;
  /** Where a number leads: the list it counts. */
  hrefFor?: (severity: Severity) => string | undefined;
  /** Severities that are left out at zero. */
  optional?: readonly Severity[];
}) {
  const { counts, label, hrefFor, optional = [] } = props;
  const shown = severities.filter(severity =>
    optional.includes(severity)
      ? counts[severity] !== undefined && counts[severity] !== 0
      : counts[severity] !== undefined,
  );

  return (
    <div role="group" aria-label={label} className={styles.root}>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(severity => {
          const count = counts[severity] ?? 0;
          return count > 0 ? (
            <span
              key={severity}
              className={`${styles.segment} ${toneClass(severity)}`}
              style={{ flexGrow: count }}
            />
          ) : null;
        })}
      </div>
      <ul className={styles.counts}>
        {shown.map(severity => (
          <li key={severity}>
            <Linked href={hrefFor?.(severity)}>
              <SeverityChip severity={severity} count={counts[severity]} />
            </Linked>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Linked(props: { href?: string; children: ReactNode }) {
  return props.href ? (
    <Link href={props.href} standalone>
      {props.children}
    </Link>
  ) : (
    <>{props.children}</>
  );
}

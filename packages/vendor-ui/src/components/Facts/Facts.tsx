import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Names and values; what has no value is left out. */
export function Facts(props: {
  facts: ReadonlyArray<readonly [name: string, value: ReactNode]>;
}) {
  const known = props.facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  if (known.length === 0) {
    return null;
  }
  return (
    <dl className={styles.facts}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

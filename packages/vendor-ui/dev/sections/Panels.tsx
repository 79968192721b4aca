import { Skeleton } from '@backstage/ui';
import { MiddleTruncate, SeverityBar, VendorPanel } from '../../src';
import styles from '../Gallery.module.css';
import { states, vendor } from '../samples';

/** The panel of a tab in every state. */
export function Panels() {
  return (
    <section className={styles.section} aria-label="Panels">
      <div className={styles.column}>
        {Object.entries(states).map(([name, state]) => (
          <div key={name} className={styles.example}>
            <p className={styles.name}>{name}</p>
            <VendorPanel
              vendor={vendor}
              title={`Runtime: ${name}`}
              state={state}
              isEmpty={data => data.images.length === 0}
              empty={{
                title: 'No images match',
                message: 'Reset the filters to see all of them.',
              }}
              skeleton={<Skeleton width="100%" height="5rem" />}
            >
              {({ data }) => (
                <>
                  <SeverityBar
                    counts={data.counts}
                    label={`Findings: ${name}`}
                  />
                  <ul className={styles.list}>
                    {data.images.map(image => (
                      <li key={image}>
                        <MiddleTruncate text={image} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </VendorPanel>
          </div>
        ))}
      </div>
    </section>
  );
}

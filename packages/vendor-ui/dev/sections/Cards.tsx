import { VendorCard } from '../../src';
import styles from '../Gallery.module.css';
import { states, vendor } from '../samples';

/** The card of an entity's Overview in every state, as a row of cards. */
export function Cards() {
  return (
    <section className={styles.section} aria-label="Cards">
      <div className={styles.cards}>
        {Object.entries(states).map(([name, state], index) => (
          <div key={name} className={styles.example}>
            <p className={styles.name}>{name}</p>
            <VendorCard
              vendor={vendor}
              title={`Watchtower ${index + 1}`}
              state={state}
              headline={{ tone: 'danger', label: '3 critical findings in use' }}
              figures={({ data: { counts } }) => [
                {
                  label: 'Critical',
                  value: counts.critical,
                  href: '/?severity=critical',
                  tone: 'danger',
                },
                { label: 'High', value: counts.high, href: '/?severity=high' },
                { label: 'Exploitable', value: null, href: '/?exploit=true' },
              ]}
              isEmpty={data => data.images.length === 0}
              empty={{
                tone: 'ok',
                title: 'No open findings',
                message: 'All 4 images passed their policies.',
              }}
              footerHref="https://secure.watchtower.example/"
            />
          </div>
        ))}
      </div>
    </section>
  );
}

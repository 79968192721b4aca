import { Fragment } from 'react';
import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { EntityWarnings } from './EntityWarnings';
import styles from './OverviewGrid.module.css';

/**
 * Two columns: what the entity is (cards of type `content`) on the left, how it is doing (type `info`) on the right,
 * each in the order of the configuration; on narrow screens one below the other. Warnings come first.
 */
export function OverviewGrid(props: EntityContentLayoutProps) {
  const side = props.cards.filter(card => card.type === 'info');
  const main = props.cards.filter(card => card.type !== 'info');

  return (
    <>
      <EntityWarnings />
      <div className={styles.overview} data-single={side.length === 0}>
        <Column cards={main} />
        {side.length > 0 && <Column cards={side} />}
      </div>
    </>
  );
}

function Column(props: Pick<EntityContentLayoutProps, 'cards'>) {
  return (
    <div className={styles.column}>
      {props.cards.map((card, index) => (
        <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
      ))}
    </div>
  );
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  stateGroups,
  type EntityStack,
  type EntityStacks,
} from '@internal/plugin-spacelift-common';
import type { Envelope } from '@internal/vendor-common';
import {
  NothingMatches,
  useUrlState,
  type EnvelopeState,
} from '@internal/vendor-ui';
import { useStableOrder } from '../../hooks/useStableOrder';
import { spaceliftTranslationRef } from '../../translation';
import { GeneralBlock } from '../GeneralBlock';
import { EntityFilters } from './EntityFilters';
import { EntitySummary } from './EntitySummary';
import { NoStacks } from './NoStacks';
import { Problems } from './Problems';
import { StackSection } from './StackSection';
import styles from './EntityStacks.module.css';

/** As many stacks show their runs without being asked to. */
const OPEN_AT_FIRST = 3;

const defaults = { group: [] as readonly string[], drifted: false };
const allowed = { group: stateGroups };

/** The stacks of an entity, what is wrong with its annotations, and which stacks were not found. */
export function StacksOfEntity(props: {
  entity: Entity;
  state: EnvelopeState<EntityStacks>;
  envelope: Envelope<EntityStacks>;
}) {
  const { entity, state, envelope } = props;
  const { data } = envelope;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const [filters, changeFilters] = useUrlState('', defaults, { allowed });
  const stacks = useStableOrder(data.items, ({ id }) => id);

  const isWanted = (stack: EntityStack) =>
    (filters.group.length === 0 || filters.group.includes(stack.group)) &&
    (!filters.drifted || stack.drifted === true);
  const shown = stacks.filter(isWanted);
  const ownRef = stringifyEntityRef(entity);
  const hasParts = stacks.some(({ entityRef }) => entityRef !== ownRef);

  return (
    <div className={styles.page}>
      <EntitySummary state={state} envelope={envelope} />
      <Problems problems={data.problems} missing={data.missing} />
      {stacks.length === 0 && data.missing.length === 0 && (
        <NoStacks entity={entity} />
      )}
      {stacks.length > 0 && (
        <GeneralBlock
          capabilities={data.capabilities}
          mayTrigger={data.mayTrigger}
          notAllowed={t(
            hasParts ? 'obstacle.notAllowedParts' : 'obstacle.notAllowed',
          )}
        />
      )}
      {stacks.length > 1 && (
        <EntityFilters
          stacks={stacks}
          counts={data.counts}
          filters={filters}
          onChange={changeFilters}
        />
      )}
      {shown.map((stack, index) => (
        <StackSection
          key={stack.id}
          stack={stack}
          ownRef={ownRef}
          data={data}
          hasParts={hasParts}
          openAtFirst={index < OPEN_AT_FIRST}
          onChanged={state.refresh}
        />
      ))}
      {stacks.length > 0 && shown.length === 0 && (
        <NothingMatches
          onReset={() =>
            changeFilters({ group: undefined, drifted: undefined })
          }
        />
      )}
    </div>
  );
}

import { useId, useState } from 'react';
import { Box, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import type {
  EntityStack,
  EntityStacks,
} from '@internal/plugin-spacelift-common';
import { MiddleTruncate } from '@internal/vendor-ui';
import { useMayTrigger } from '../../hooks/useMayTrigger';
import { spaceliftTranslationRef } from '../../translation';
import { StackView } from '../StackView';
import styles from './EntityStacks.module.css';
import { PartLink } from './PartLink';

/**
 * One stack of an entity, whose runs open and close. A stack of a part of a System is asked about and triggered as the
 * part's, because its owners decide about it.
 */
export function StackSection(props: {
  stack: EntityStack;
  /** Reference of the entity whose tab this is. */
  ownRef: string;
  data: EntityStacks;
  /** Whether stacks of parts are among them, each of which has rights of its own. */
  hasParts: boolean;
  openAtFirst: boolean;
  onChanged(): void;
}) {
  const { stack, ownRef, data, hasParts, openAtFirst, onChanged } = props;
  const { entityRef } = stack;
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const [isOpen, setOpen] = useState(openAtFirst);
  const headingId = useId();
  const isOwn = entityRef === ownRef;
  // For a System the answer says whether any of its stacks may be triggered, not which.
  const mayTrigger = useMayTrigger(
    entityRef,
    hasParts && data.mayTrigger ? undefined : data.mayTrigger,
  );
  const action = t(isOpen ? 'stack.hideRuns' : 'stack.showRuns');

  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.stack}
      aria-labelledby={headingId}
    >
      <StackView
        stack={stack}
        place={{ stackId: stack.id, entityRef }}
        capabilities={data.capabilities}
        mayTrigger={mayTrigger}
        notAllowed={
          isOwn
            ? t('obstacle.notAllowed')
            : t('obstacle.notAllowedPart', { entity: entityRef })
        }
        isOpen={isOpen}
        onChanged={onChanged}
        heading={
          <span className={styles.heading}>
            <Text as="h2" id={headingId} variant="body-large" weight="bold">
              <MiddleTruncate text={stack.name} />
            </Text>
            {!isOwn && <PartLink entityRef={entityRef} />}
          </span>
        }
        actions={
          <Button
            variant="tertiary"
            size="small"
            aria-expanded={isOpen}
            aria-label={t('stack.runsOf', { action, name: stack.name })}
            iconEnd={
              isOpen ? (
                <RiArrowUpSLine aria-hidden="true" />
              ) : (
                <RiArrowDownSLine aria-hidden="true" />
              )
            }
            onPress={() => setOpen(open => !open)}
          >
            {action}
          </Button>
        }
      />
    </Box>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EntityStacks,
  StateGroup,
} from '@internal/plugin-spacelift-common';
import { toQueryString, type VendorFigure } from '@internal/vendor-ui';
import { countDrifted } from '../../lib/countGroups';
import { spaceliftTranslationRef } from '../../translation';

/**
 * The three numbers of the card, each with the address of the list that it counts. A number of nothing leads to the whole
 * list.
 *
 * @param tab - address of the tab; without it the numbers are no links.
 */
export function useFigures(
  tab: string | undefined,
): (stacks: EntityStacks) => VendorFigure[] {
  const { t } = useTranslationRef(spaceliftTranslationRef);

  const toGroup = (
    stacks: EntityStacks,
    group: StateGroup & ('needsAttention' | 'failed'),
    tone: VendorFigure['tone'],
  ): VendorFigure => {
    const count = stacks.counts[group];
    return {
      label: t(`card.${group}`),
      value: count,
      tone: count > 0 ? tone : undefined,
      href: tab && `${tab}${count > 0 ? toQueryString({ group }) : ''}`,
    };
  };
  const toMissing = ({ missing }: EntityStacks): VendorFigure => ({
    label: t('card.missing'),
    value: missing.length,
    tone: 'warning',
    href: tab,
  });
  const toDrifted = ({ items }: EntityStacks): VendorFigure => {
    const drifted = countDrifted(items);
    const isKnown = items.some(stack => stack.drifted !== null);
    return {
      label: t('card.drifted'),
      value: isKnown ? drifted : null,
      tone: drifted > 0 ? 'warning' : undefined,
      href:
        tab && `${tab}${drifted > 0 ? toQueryString({ drifted: true }) : ''}`,
    };
  };

  return stacks => [
    toGroup(stacks, 'needsAttention', 'warning'),
    toGroup(stacks, 'failed', 'danger'),
    stacks.missing.length > 0 ? toMissing(stacks) : toDrifted(stacks),
  ];
}

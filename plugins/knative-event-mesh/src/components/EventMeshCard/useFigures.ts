import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { toQueryString, type VendorFigure } from '@internal/vendor-ui';
import type { EntityEvents } from '../../catalog/readEntityEvents';
import { entityLists } from '../../lib/lists';
import { eventMeshTranslationRef } from '../../translation';

/**
 * The numbers of the card, each with the address of the list that it counts.
 *
 * @param tab - address of the tab; without it the numbers are no links.
 */
export function useFigures(
  tab: string | undefined,
): (events: EntityEvents) => VendorFigure[] {
  const { t } = useTranslationRef(eventMeshTranslationRef);

  return ({ lists }) => {
    const names = (['published', 'consumed', 'provided'] as const).filter(
      name => lists[name],
    );
    const counts = names.map((name): VendorFigure => {
      const value = lists[name]?.visible ?? 0;
      return {
        label: t(`card.${name}`),
        value,
        href: tab && `${tab}${value > 0 ? toQueryString({ show: name }) : ''}`,
      };
    });
    const [published] = names.filter(name => name !== 'consumed');
    if (!published) {
      return counts;
    }
    const { withoutConsumers = 0, unconsumed = 0 } = lists[published] ?? {};
    const isOwn = published === 'published';
    return [
      ...counts,
      {
        label: t(
          unconsumed === withoutConsumers
            ? 'card.withoutConsumers'
            : 'card.withoutKnownConsumers',
        ),
        value: withoutConsumers,
        tone: unconsumed > 0 && isOwn ? 'warning' : undefined,
        href:
          tab &&
          `${tab}${
            withoutConsumers > 0
              ? toQueryString({
                  show: published,
                  [`${entityLists[published].prefix}only`]: 'withoutConsumers',
                })
              : ''
          }`,
      },
    ];
  };
}

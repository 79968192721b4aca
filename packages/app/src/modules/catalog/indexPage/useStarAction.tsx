import { FavoriteToggleIcon } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CatalogTableRow } from '@backstage/plugin-catalog';
import {
  catalogReactTranslationRef,
  useStarredEntities,
} from '@backstage/plugin-catalog-react';

/** The only action in a row of the catalog table; everything else is on the page of the entity. */
export function useStarAction() {
  const { isStarredEntity, toggleStarredEntity } = useStarredEntities();
  const { t } = useTranslationRef(catalogReactTranslationRef);

  return ({ entity }: CatalogTableRow) => {
    const starred = isStarredEntity(entity);
    return {
      icon: () => <FavoriteToggleIcon isFavorite={starred} />,
      tooltip: starred
        ? t('favoriteEntity.removeFromFavorites')
        : t('favoriteEntity.addToFavorites'),
      onClick: () => toggleStarredEntity(entity),
    };
  };
}

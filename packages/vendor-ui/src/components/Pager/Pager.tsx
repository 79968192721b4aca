import { useEffect } from 'react';
import { TablePagination } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { pageSizes } from '../../list';
import { vendorUiTranslationRef } from '../../translation';

/** Page by page through a list. Goes to the last page when the URL asks for one behind it. */
export function Pager(props: {
  offset: number;
  limit: number;
  /** Lines of all pages. */
  total: number;
  /** There are more lines than `total`, which cannot be turned to; the number gets a plus. */
  hasMore?: boolean;
  onOffset(offset: number): void;
  onLimit(limit: number): void;
}) {
  const { offset, limit, total, hasMore, onOffset, onLimit } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);

  useEffect(() => {
    if (offset > last) {
      onOffset(last);
    }
  }, [offset, last, onOffset]);

  if (total <= pageSizes[0]) {
    return null;
  }
  return (
    <TablePagination
      offset={offset}
      pageSize={limit}
      totalCount={total}
      pageSizeOptions={pageSizes.map(size => ({
        value: size,
        label: t('list.pageSize', { number: String(size) }),
      }))}
      onPageSizeChange={onLimit}
      hasPreviousPage={offset > 0}
      hasNextPage={offset < last}
      onPreviousPage={() => onOffset(Math.max(0, offset - limit))}
      onNextPage={() => onOffset(offset + limit)}
      getLabel={() =>
        t('list.range', {
          from: (offset + 1).toLocaleString(),
          to: Math.min(offset + limit, total).toLocaleString(),
          all: `${total.toLocaleString()}${hasMore ? '+' : ''}`,
        })
      }
    />
  );
}

import type { ReactNode } from 'react';
import { NothingMatches } from '../NothingMatches';
import { Pager } from '../Pager';

/** A table with its pages, or that nothing matches. */
export function ListBody(props: {
  list: {
    offset: number;
    limit: number;
    setOffset(offset: number): void;
    setLimit(limit: number): void;
    reset(): void;
  };
  /** Lines that match the search and the filters. */
  matching: number;
  /** More than `matching` may match, which cannot be shown. */
  hasMore?: boolean;
  children: ReactNode;
}) {
  const { list, matching, hasMore, children } = props;
  if (matching === 0) {
    return <NothingMatches onReset={list.reset} />;
  }
  return (
    <>
      {children}
      <Pager
        offset={list.offset}
        limit={list.limit}
        total={matching}
        hasMore={hasMore}
        onOffset={list.setOffset}
        onLimit={list.setLimit}
      />
    </>
  );
}

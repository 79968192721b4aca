import type { ReactNode } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import { Pager } from '../Pager';
import styles from './ListBody.module.css';

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
  children: ReactNode;
}) {
  const { list, matching, children } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);

  if (matching === 0) {
    return (
      <div className={styles.nothing} role="status">
        <span>{t('list.nothing')}</span>
        <Button variant="secondary" size="small" onPress={list.reset}>
          {t('list.reset')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {children}
      <Pager
        offset={list.offset}
        limit={list.limit}
        total={matching}
        onOffset={list.setOffset}
        onLimit={list.setLimit}
      />
    </>
  );
}

import type { ReactNode } from 'react';
import { Container } from '@backstage/ui';
import { useFocusAfterClose } from '../../list';
import styles from './VendorPage.module.css';

/** The frame of a page that a vendor has for itself. The title above it is the app's. */
export function VendorPage(props: {
  children: ReactNode;
  /** What is open beside the content, as `useOpenItem` says. */
  openId: string | undefined;
  /** Shows the open item. */
  panel: ReactNode;
}) {
  const { children, openId, panel } = props;
  const page = useFocusAfterClose<HTMLElement>(openId);
  return (
    <main ref={page} tabIndex={-1} className={styles.main}>
      <Container className={styles.page}>{children}</Container>
      {panel}
    </main>
  );
}

import { sidebarConfig, useSidebarPinState } from '@backstage/core-components';
import styles from './Sidebar.module.css';

/** Stands in for the sidebar while its code arrives, in the same place and size. */
export function SidebarPlaceholder() {
  const { isPinned, isMobile } = useSidebarPinState();
  const width = isPinned
    ? sidebarConfig.drawerWidthOpen
    : sidebarConfig.drawerWidthClosed;

  return (
    <div
      className={styles.placeholder}
      style={isMobile ? undefined : { width }}
    />
  );
}

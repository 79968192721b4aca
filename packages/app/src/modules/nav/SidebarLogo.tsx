import { useSidebarOpenState } from '@backstage/core-components';
import { Link } from 'react-router-dom';
import { ProductLogo } from '../branding';
import styles from './Sidebar.module.css';

/** The product's logo at the top of the sidebar; leads home. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();

  return (
    <Link to="/" className={styles.logo}>
      <ProductLogo variant={isOpen ? 'full' : 'icon'} />
    </Link>
  );
}

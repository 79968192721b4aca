import { Link, useSidebarOpenState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ProductLogo } from '../branding';
import styles from './Sidebar.module.css';
import { navTranslationRef } from './translation';

/** The product's logo at the top of the sidebar; leads home. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(navTranslationRef);

  return (
    <Link
      to="/"
      underline="none"
      className={styles.logo}
      aria-label={t('home')}
    >
      <ProductLogo variant={isOpen ? 'full' : 'icon'} />
    </Link>
  );
}

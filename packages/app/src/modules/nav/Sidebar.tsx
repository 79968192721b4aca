import {
  Sidebar as StockSidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NavContentNavItem,
  NavContentNavItems,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import {
  RiHome2Line,
  RiMenuLine,
  RiNotification2Line,
  RiSearchLine,
} from '@remixicon/react';
import { NAV_ORDER } from './navOrder';
import { SidebarLogo } from './SidebarLogo';
import { navTranslationRef } from './translation';

const SearchIcon = () => <RiSearchLine size={20} />;

function NavItem(props: NavContentNavItem) {
  return (
    <SidebarItem icon={() => props.icon} to={props.href} text={props.title} />
  );
}

/**
 * Search, then the pages of `NAV_ORDER`, then all other pages by title, then notifications and settings.
 * On narrow screens the groups become a bar at the bottom.
 */
export function Sidebar(props: { navItems: NavContentNavItems }) {
  const { t } = useTranslationRef(navTranslationRef);
  // The bag remembers what was taken, so each rendering works on a copy.
  const nav = props.navItems.clone().withComponent(NavItem);
  nav.take('page:search');
  nav.take('page:notifications');
  const settings = nav.take('page:user-settings');
  const [home, ...main] = NAV_ORDER.map(id => nav.take(id));

  return (
    <StockSidebar>
      <SidebarLogo />
      <SidebarGroup label={t('search')} icon={<SearchIcon />} to="/search">
        <SidebarSearchModal icon={SearchIcon} />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label={t('home')} icon={<RiHome2Line size={20} />} to="/">
        {home}
      </SidebarGroup>
      <SidebarGroup label={t('menu')} icon={<RiMenuLine size={20} />}>
        <SidebarScrollWrapper>
          {main}
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup
        label={t('notifications')}
        icon={<RiNotification2Line size={20} />}
        to="/notifications"
      >
        <NotificationsSidebarItem />
      </SidebarGroup>
      <SidebarGroup
        label={t('settings')}
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
      </SidebarGroup>
    </StockSidebar>
  );
}

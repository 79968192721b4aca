import {
  Sidebar as StockSidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NavContentNavItems } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import {
  RiHome2Line,
  RiMenuLine,
  RiNotification2Line,
  RiSearchLine,
  RiSettings3Line,
} from '@remixicon/react';
import { NAV_PAGES, NOT_LISTED } from './navPages';
import { SidebarLogo } from './SidebarLogo';
import { navTranslationRef } from './translation';

const SearchIcon = () => <RiSearchLine size={20} />;

/**
 * Search, then the pages of `NAV_PAGES`, then all other pages by title, then notifications and settings.
 * On narrow screens the groups become a bar at the bottom.
 */
export function Sidebar(props: { navItems: NavContentNavItems }) {
  const { t } = useTranslationRef(navTranslationRef);
  // The bag remembers what was taken, so each rendering works on a copy.
  const items = props.navItems.clone();
  NOT_LISTED.forEach(id => items.take(id));
  const settings = items.take('page:user-settings');
  const [home, ...main] = NAV_PAGES.map(({ id, icon: Icon }) => {
    const item = items.take(id);
    return (
      item && (
        <SidebarItem
          key={id}
          icon={() => <Icon size={20} />}
          to={item.href}
          text={item.title}
        />
      )
    );
  });
  const others = items
    .rest()
    .sort((a, b) => a.title.localeCompare(b.title))
    .map(item => (
      <SidebarItem
        key={item.node.spec.id}
        icon={() => item.icon}
        to={item.href}
        text={item.title}
      />
    ));

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
          {others}
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
        icon={<RiSettings3Line size={20} />}
        to="/settings"
      >
        {settings && (
          <SidebarItem
            icon={() => <RiSettings3Line size={20} />}
            to={settings.href}
            text={settings.title}
          />
        )}
      </SidebarGroup>
    </StockSidebar>
  );
}

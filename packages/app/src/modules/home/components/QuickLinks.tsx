import { ReactNode } from 'react';
import { Link, VisuallyHidden } from '@backstage/ui';
import {
  iconsApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { RiExternalLinkLine, RiLinksLine } from '@remixicon/react';
import { QuickLink } from '../config';
import { homeTranslationRef } from '../translation';
import { Panel } from './Panel';
import styles from './QuickLinks.module.css';

/** The company's links from `app.quickLinks`. Those that leave the portal open in a new tab and say so. */
export function QuickLinks(props: { links: QuickLink[] }) {
  const { t } = useTranslationRef(homeTranslationRef);
  const icons = useApi(iconsApiRef);

  const iconOf = (link: QuickLink): ReactNode =>
    (link.icon && icons.icon(link.icon)) || <RiLinksLine size={18} />;

  return (
    <Panel title={t('links.title')}>
      <ul className={styles.list}>
        {props.links.map(link => {
          const external = !link.url.startsWith('/');
          return (
            <li key={`${link.title} ${link.url}`} className={styles.row}>
              <span className={styles.icon} aria-hidden="true">
                {iconOf(link)}
              </span>
              <Link
                href={link.url}
                standalone
                truncate
                {...(external
                  ? { target: '_blank', rel: 'noopener noreferrer' }
                  : {})}
              >
                {link.title}
                {external && (
                  <VisuallyHidden>({t('links.newTab')})</VisuallyHidden>
                )}
              </Link>
              {external && (
                <RiExternalLinkLine
                  size={14}
                  aria-hidden="true"
                  className={styles.external}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

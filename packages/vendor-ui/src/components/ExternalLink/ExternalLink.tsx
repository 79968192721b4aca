import type { ReactNode } from 'react';
import { Link, VisuallyHidden } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { safeUrl } from '../../lib/safeUrl';
import { vendorUiTranslationRef } from '../../translation';
import styles from './ExternalLink.module.css';

/**
 * A link out of the portal: in a new tab, which gets no hold on this one, and says so. A path of the portal opens
 * in place. What is neither http, https nor a path is shown as text, because addresses come from outside.
 */
export function ExternalLink(props: {
  href: string | undefined;
  children: ReactNode;
}) {
  const { href, children } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const target = safeUrl(href);

  if (!target) {
    return <span>{children}</span>;
  }
  if (!target.external) {
    return <Link href={target.href}>{children}</Link>;
  }
  return (
    <Link
      className={styles.link}
      href={target.href}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children}
      <RiExternalLinkLine className={styles.icon} aria-hidden="true" />
      <VisuallyHidden>({t('link.newTab')})</VisuallyHidden>
    </Link>
  );
}

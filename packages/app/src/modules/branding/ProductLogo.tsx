import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { readBranding } from './config';
import { CallboardMark } from './CallboardMark';
import styles from './ProductLogo.module.css';

/**
 * The logo of the portal, 2 rem high: what `app.branding` names, or Callboard's own mark.
 * `full` includes the product's name (as text, or inside the configured image), `icon` is square.
 * Either way the name of the product is its text for screen readers.
 * Colours of the own mark follow the theme, or `--callboard-logo-board`, `-card` and `-pin` of a parent.
 */
export function ProductLogo(props: { variant: 'full' | 'icon' }) {
  const { title, fullLogo, iconLogo } = readBranding(useApi(configApiRef));
  const full = props.variant === 'full';
  const image = full ? fullLogo : iconLogo;

  if (image) {
    return (
      <span className={styles.logo}>
        <img className={styles.image} src={image} alt={title} />
      </span>
    );
  }
  return (
    <span
      className={styles.logo}
      {...(full ? {} : { role: 'img', 'aria-label': title })}
    >
      {full && iconLogo ? (
        <img className={styles.mark} src={iconLogo} alt="" />
      ) : (
        <CallboardMark className={styles.mark} />
      )}
      {full && <span className={styles.name}>{title}</span>}
    </span>
  );
}

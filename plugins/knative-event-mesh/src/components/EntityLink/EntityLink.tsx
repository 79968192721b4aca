import { Link } from '@backstage/ui';
import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import styles from './EntityLink.module.css';

/** The way to the page of an entity, also from a row that can be pressed as a whole. */
export function EntityLink(props: {
  entityRef: string;
  /** Instead of the name that the portal uses for it. */
  title?: string;
}) {
  const { entityRef, title } = props;
  const { primaryTitle, secondaryTitle } = useEntityPresentation(entityRef);
  const linkTo = useEntityRefLink();
  return (
    <span className={styles.link} title={secondaryTitle}>
      <Link href={linkTo(entityRef)}>{title ?? primaryTitle}</Link>
    </span>
  );
}

import { Badge } from '@backstage/ui';
import { lifecycleLook } from './lifecycles';
import styles from './LifecycleBadge.module.css';

/** The lifecycle of an entity as icon and word, never as colour alone. Nothing when the entity has none. */
export function LifecycleBadge(props: { lifecycle: unknown }) {
  const { lifecycle } = props;
  // spec.lifecycle is whatever the YAML said, which may be a number or an object.
  if (typeof lifecycle !== 'string' || lifecycle.trim() === '') {
    return null;
  }
  const { icon: Icon, tone } = lifecycleLook(lifecycle);
  return (
    <Badge
      className={`${styles.badge} ${styles[tone]}`}
      icon={<Icon size={14} aria-hidden="true" />}
    >
      {lifecycle}
    </Badge>
  );
}

import type { ReactElement } from 'react';
import { ToggleButton } from '@backstage/ui';
import styles from './FilterToggles.module.css';

/** A value that a list can be narrowed to. */
export interface FilterOption<Value extends string> {
  value: Value;
  label: string;
  /** Decorative. */
  icon?: ReactElement;
  /** Lines that it keeps; null when that is not known. Left out: no number is shown. */
  count?: number | null;
  /** There are more than `count`; it gets a plus. */
  hasMore?: boolean;
}

/** Filters of which any number can be on, each with the number of lines behind it. */
export function FilterToggles<Value extends string>(props: {
  /** Name of the group for screen readers. */
  label: string;
  options: ReadonlyArray<FilterOption<Value>>;
  selected: readonly Value[];
  onChange(selected: Value[]): void;
}) {
  const { label, options, selected, onChange } = props;
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {options.map(({ value, label: text, icon, count, hasMore }) => (
        <ToggleButton
          key={value}
          size="small"
          className={styles.toggle}
          iconStart={
            icon && (
              <span className={styles.icon} aria-hidden="true">
                {icon}
              </span>
            )
          }
          isSelected={selected.includes(value)}
          onChange={isOn =>
            onChange(
              isOn
                ? [...selected, value]
                : selected.filter(other => other !== value),
            )
          }
        >
          {text}
          {count !== undefined && (
            <span className={styles.count}>
              {count === null
                ? '?'
                : `${count.toLocaleString()}${hasMore ? '+' : ''}`}
            </span>
          )}
        </ToggleButton>
      ))}
    </div>
  );
}

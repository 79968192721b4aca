import type { ReactNode } from 'react';
import { Button, Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import { FreshnessLabel, type FreshnessLabelProps } from '../FreshnessLabel';
import styles from './ReportToolbar.module.css';
import { ToolbarSearch } from './ToolbarSearch';

/** A choice among a few values. */
export interface ToolbarFilter {
  /** Name for people and screen readers, for example "Severity". */
  label: string;
  value: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  onChange: (value: string) => void;
}

/** What a list can be narrowed by, and how old it is. */
export interface ReportToolbarProps {
  search?: {
    value: string;
    onChange: (value: string) => void;
    /** "Search" by default. */
    label?: string;
  };
  filters?: readonly ToolbarFilter[];
  /** Shows a button that resets everything; give it only while something is set. */
  onReset?: () => void;
  refresh?: FreshnessLabelProps;
  /** Filters of another kind. */
  children?: ReactNode;
}

/** Above a list: search, filters, and the age of the data with a button to ask again. Wraps on narrow screens. */
export function ReportToolbar(props: ReportToolbarProps) {
  const { search, filters = [], onReset, refresh, children } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);

  return (
    <div role="group" aria-label={t('toolbar.label')} className={styles.root}>
      {search && <ToolbarSearch {...search} />}
      {filters.map(filter => (
        <Select
          key={filter.label}
          className={styles.filter}
          aria-label={filter.label}
          selectedKey={filter.value}
          onSelectionChange={key => filter.onChange(String(key))}
          options={filter.options.map(({ value, label }) => ({
            id: value,
            label,
          }))}
        />
      ))}
      {children}
      {onReset && (
        <Button variant="tertiary" size="small" onPress={onReset}>
          {t('toolbar.reset')}
        </Button>
      )}
      {refresh && (
        <span className={styles.refresh}>
          <FreshnessLabel {...refresh} />
        </span>
      )}
    </div>
  );
}

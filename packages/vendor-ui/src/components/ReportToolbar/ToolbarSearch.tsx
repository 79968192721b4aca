import { useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import styles from './ReportToolbar.module.css';

const PAUSE_MS = 200;

/** A search field that reports after a short pause, because each report changes the URL. */
export function ToolbarSearch(props: {
  value: string;
  onChange: (value: string) => void;
  label?: string;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const label = props.label ?? t('toolbar.search');
  const [draft, setDraft] = useState(value);
  const reported = useRef(value);
  const report = useRef(onChange);
  report.current = onChange;

  useEffect(() => {
    // Set from outside: the URL changed, or the filters were reset.
    if (value !== reported.current) {
      reported.current = value;
      setDraft(value);
    }
  }, [value]);

  useEffect(() => {
    if (draft === reported.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      reported.current = draft;
      report.current(draft);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  return (
    <SearchField
      className={styles.search}
      size="small"
      aria-label={label}
      placeholder={label}
      value={draft}
      onChange={setDraft}
    />
  );
}

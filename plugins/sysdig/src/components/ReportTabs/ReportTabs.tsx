import { useEffect, useRef, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReportKind, SysdigSummary } from '@internal/plugin-sysdig-common';
import { StateChip } from '@internal/vendor-ui';
import type { ReportStateOf } from '../../lib/reportState';
import { stateTone } from '../../lib/stateTone';
import { sysdigTranslationRef } from '../../translation';
import styles from './ReportTabs.module.css';

/** One tab for each report, with the number of its lines and its worst state; below them the selected report. */
export function ReportTabs(props: {
  summary: SysdigSummary;
  states: readonly ReportStateOf[];
  selected: ReportKind;
  onSelect(kind: ReportKind): void;
  children: ReactNode;
}) {
  const { summary, states, selected, onSelect, children } = props;
  const { t } = useTranslationRef(sysdigTranslationRef);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // On a narrow screen the selected tab may be out of sight. Scrolls the bar only, never the page; not before the
    // next frame, because the tabs are not there before.
    const frame = requestAnimationFrame(() => {
      const tab = bar.current?.querySelector<HTMLElement>(
        '[aria-selected="true"]',
      );
      if (bar.current && tab) {
        const end = tab.offsetLeft + tab.offsetWidth;
        if (end > bar.current.scrollLeft + bar.current.clientWidth) {
          bar.current.scrollLeft = end - bar.current.clientWidth;
        }
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [selected]);

  return (
    <Tabs
      className={styles.tabs}
      selectedKey={selected}
      onSelectionChange={key => {
        const kind = states.find(each => each.kind === key)?.kind;
        if (kind && kind !== selected) {
          onSelect(kind);
        }
      }}
    >
      <div className={styles.bar} ref={bar}>
        <TabList aria-label={t('reports.label')}>
          {states.map(({ kind, state }) => {
            const report = summary[kind];
            return (
              <Tab key={kind} id={kind} className={styles.tab}>
                <span className={styles.name}>
                  {t(`reports.${kind}`)}{' '}
                  {report?.status === 'ok' && (
                    <span className={styles.count}>
                      <span aria-hidden="true">
                        {report.fetched.toLocaleString()}
                        {report.truncated && '+'}
                      </span>
                      <VisuallyHidden>
                        {t('reports.lines', { count: report.fetched })}
                      </VisuallyHidden>
                    </span>
                  )}
                </span>{' '}
                <StateChip
                  tone={stateTone[state]}
                  label={t(`state.${state}`)}
                />
                {report?.status === 'ok' && report.stale && (
                  <span className={styles.stale}>{t('reports.stale')}</span>
                )}
              </Tab>
            );
          })}
        </TabList>
      </div>
      {/* A panel keeps the id that it began with, and each tab refers to its own. */}
      <TabPanel key={selected} id={selected} className={styles.panel}>
        {children}
      </TabPanel>
    </Tabs>
  );
}

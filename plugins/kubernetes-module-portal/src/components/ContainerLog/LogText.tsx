import { useState, type ReactNode } from 'react';
import { Switch } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ContainerLog } from '../../api';
import { kubernetesPortalTranslationRef } from '../../translation';
import styles from './ContainerLog.module.css';
import { CopyLog } from './CopyLog';
import { useScrolledToEnd } from './useScrolledToEnd';

// It scrolls, so it has to be reachable with the keyboard; it does not change by itself, so nothing is announced.
const scrollable = { tabIndex: 0, role: 'log', 'aria-live': 'off' } as const;

/** The text of a log, from its end, or why there is none. */
export function LogText(props: {
  log: ContainerLog;
  label: string;
  freshness: ReactNode;
}) {
  const { log, label, freshness } = props;
  const { t } = useTranslationRef(kubernetesPortalTranslationRef);
  const [isWrapped, setWrapped] = useState(true);
  const lines = useScrolledToEnd(log.text);
  const nothing = log.absent
    ? t(`logs.${log.absent}`)
    : log.text.trim() === '' && t('logs.empty');
  return (
    <div className={styles.log}>
      <div className={styles.bar}>
        {!nothing && (
          <>
            <Switch
              label={t('logs.wrap')}
              isSelected={isWrapped}
              onChange={setWrapped}
            />
            <CopyLog text={log.text} />
            {log.cut && (
              <span className={styles.quiet}>
                {log.cut.lines === 0
                  ? t('logs.cutLine')
                  : t(log.cut.by === 'size' ? 'logs.cutSize' : 'logs.cut', {
                      count: log.cut.lines,
                      number: log.cut.lines.toLocaleString(),
                    })}
              </span>
            )}
          </>
        )}
        <span className={styles.age}>{freshness}</span>
      </div>
      {nothing ? (
        <p className={styles.nothing} role="status">
          {nothing}
        </p>
      ) : (
        <pre
          ref={lines}
          className={styles.lines}
          data-wrapped={isWrapped}
          {...scrollable}
          aria-label={label}
        >
          {log.text}
        </pre>
      )}
    </div>
  );
}

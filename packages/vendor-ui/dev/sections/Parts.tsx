import { severities } from '@internal/vendor-common';
import {
  CopyableSnippet,
  EmptyPanel,
  ExternalLink,
  FreshnessLabel,
  MiddleTruncate,
  Notes,
  SeverityBar,
  SeverityChip,
  StateChip,
  Tone,
} from '../../src';
import styles from '../Gallery.module.css';
import { ago, counts } from '../samples';
import { Toolbar } from './Toolbar';

const TONES: Record<Tone, string> = {
  ok: 'Passed',
  warning: 'Needs attention',
  danger: 'Failed',
  info: 'Running',
  neutral: 'Stopped',
};

/** Chips, bars, labels and links. */
export function Parts() {
  return (
    <section className={styles.section} aria-label="Parts">
      <div className={styles.row}>
        {Object.entries(TONES).map(([tone, label]) => (
          <StateChip key={tone} tone={tone as Tone} label={label} />
        ))}
      </div>
      <div className={styles.row}>
        {Object.entries(TONES).map(([tone, label]) => (
          <StateChip
            key={tone}
            tone={tone as Tone}
            label={label}
            size="large"
          />
        ))}
      </div>
      <div className={styles.row}>
        {severities.map(severity => (
          <SeverityChip key={severity} severity={severity} />
        ))}
      </div>
      <Notes
        notes={[
          'Shown are the 2,000 worst of 3,412 images.',
          '3 images could not be read.',
        ]}
      />
      <div className={styles.narrow}>
        <SeverityBar
          counts={counts}
          label="Vulnerabilities"
          hrefFor={severity => `/?severity=${severity}`}
        />
        <SeverityBar
          counts={{ critical: 0, high: 0, medium: 0, low: 0, negligible: 0 }}
          label="Vulnerabilities, none"
        />
      </div>
      <div className={styles.row}>
        <FreshnessLabel asOf={ago(2)} onRefresh={() => {}} subject="two" />
        <FreshnessLabel asOf={ago(90)} stale onRefresh={() => {}} />
        <FreshnessLabel
          asOf={ago(1)}
          refreshing
          onRefresh={() => {}}
          subject="one"
        />
      </div>
      <div className={styles.row}>
        <ExternalLink href="https://secure.watchtower.example/">
          Open in Watchtower
        </ExternalLink>
        <ExternalLink href="/docs">A path of the portal</ExternalLink>
        <MiddleTruncate
          text="registry.acme.example/a-team-with-a-long-name/carts-worker:2026.4.1-rc.7"
          max={40}
        />
      </div>
      <Toolbar />
      <div className={styles.narrow}>
        <CopyableSnippet
          label="Annotation"
          text="watchtower.example/workload: carts"
        />
      </div>
      <EmptyPanel
        tone="ok"
        title="No open critical alerts"
        message="The last scan was 2 hours ago."
      />
    </section>
  );
}

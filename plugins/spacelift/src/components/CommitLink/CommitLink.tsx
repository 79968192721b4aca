import type { Commit } from '@internal/plugin-spacelift-common';
import { ExternalLink } from '@internal/vendor-ui';
import styles from './CommitLink.module.css';

const SHORT_HASH = 7;
const MAX_SUBJECT = 120;

/** A commit as its short hash, with its first line where that is wanted, and a link where there is one. */
export function CommitLink(props: { commit: Commit; withSubject?: boolean }) {
  const { hash, message, author, url } = props.commit;
  const subject = message?.split('\n', 1)[0].trim().slice(0, MAX_SUBJECT);
  const short = (
    <code className={styles.hash}>{hash.slice(0, SHORT_HASH)}</code>
  );
  return (
    <span
      className={styles.root}
      title={[subject, author].filter(Boolean).join(' – ') || undefined}
    >
      {url ? <ExternalLink href={url}>{short}</ExternalLink> : short}
      {props.withSubject && subject && <span>{subject}</span>}
    </span>
  );
}

import { relativeTime } from '../../lib/relativeTime';

/** A moment (milliseconds since 1970) in relative words, with the exact time on hover and for machines. */
export function RelativeTime(props: { at: number; className?: string }) {
  const date = new Date(props.at);
  // Stored by a browser, and so perhaps anything.
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  return (
    <time
      className={props.className}
      dateTime={date.toISOString()}
      title={date.toLocaleString()}
    >
      {relativeTime(props.at, Date.now())}
    </time>
  );
}

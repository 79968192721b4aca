import { relativeTime } from '../../time/relativeTime';
import { useNow } from '../../time/useNow';

/**
 * A moment in relative words that stay true while the page is open, with the exact time on hover and for machines.
 * `at` is milliseconds since 1970 or ISO 8601; what is no time shows nothing.
 */
export function RelativeTime(props: {
  at: number | string;
  className?: string;
}) {
  const now = useNow();
  const date = new Date(props.at);
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  return (
    <time
      className={props.className}
      dateTime={date.toISOString()}
      title={date.toLocaleString()}
    >
      {relativeTime(date.getTime(), now)}
    </time>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AlertList,
  AlertType,
} from '@internal/plugin-security-insights-common';
import { Notes, relativeTime, useNow } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';

/** What is missing in the list, cut off or old, and why. */
export function ListNotes(props: {
  data: AlertList;
  /** The types that were asked for; none means all. */
  types: readonly AlertType[];
  /** Whether a banner above says why open alerts are old. What is old for the same reason is not said again. */
  isOutage: boolean;
}) {
  const { data, types, isOutage } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const now = useNow();
  const isWanted = ({ type }: { type: AlertType }) =>
    types.length === 0 || types.includes(type);
  const isSaid = (reason: string) =>
    isOutage && data.summary.sources.some(({ message }) => message === reason);

  const missing = data.missing
    .filter(isWanted)
    .map(({ type, state, message }) =>
      t('list.missing', {
        type: t(`type.${type}`),
        state: t(`state.${state}`),
        message,
      }),
    );
  const incomplete = data.incomplete
    .filter(isWanted)
    .filter(({ reason, message }) => reason === 'truncated' || !isSaid(message))
    .map(({ type, state, reason, message, asOf }) =>
      reason === 'truncated'
        ? message
        : t('list.stale', {
            type: t(`type.${type}`),
            state: t(`state.${state}`),
            age: relativeTime(Date.parse(asOf), now),
            message,
          }),
    );
  const skipped =
    data.skipped > 0 ? [t('list.skipped', { count: data.skipped })] : [];
  return <Notes notes={[...missing, ...incomplete, ...skipped]} />;
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertList } from '@internal/plugin-security-insights-common';
import { Notes } from '@internal/vendor-ui';
import { securityInsightsTranslationRef } from '../../translation';

/** What is missing in the list, and why. */
export function ListNotes(props: { data: AlertList }) {
  const { missing, skipped } = props.data;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const notes: string[] = missing.map(({ type, state, message }) =>
    t('list.missing', {
      type: t(`type.${type}`),
      state: t(`state.${state}`),
      message,
    }),
  );
  if (skipped > 0) {
    notes.push(t('list.skipped', { count: skipped }));
  }
  return <Notes notes={notes} />;
}

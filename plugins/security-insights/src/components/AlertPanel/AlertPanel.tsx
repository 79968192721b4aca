import { useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import { SidePanel } from '@internal/vendor-ui';
import { useFoundAlert } from '../../hooks/useFoundAlert';
import { isShut } from '../../lib/isShut';
import { securityInsightsTranslationRef } from '../../translation';
import { AbsentAlert } from './AbsentAlert';
import { AlertDetails } from './AlertDetails';

/**
 * Everything about one alert, beside the list. Keeps the focus, closes with Escape. An alert that is not on the page of the
 * list is looked for first.
 */
export function AlertPanel(props: {
  /** From the URL. */
  id: string;
  entity: Entity;
  /** Undefined for one that is not on the page. */
  alert: Alert | undefined;
  summary: SecuritySummary;
  /** Something may have changed; with the alert as it is now, where that is known. */
  onChanged(alert?: Alert): void;
  onClose(): void;
}) {
  const { id, entity, summary, onChanged, onClose } = props;
  const { t } = useTranslationRef(securityInsightsTranslationRef);
  const source = summary.sources.find(({ type }) => id.startsWith(`${type}/`));
  const isAsked = props.alert === undefined && !(source && isShut(source));
  const found = useFoundAlert(entity, id, isAsked);
  const known = props.alert ?? found?.alert;
  const [shown, setShown] = useState(known);
  if (known && known !== shown) {
    setShown(known);
  }
  // What was shown stays while it is looked for, because a dialog about it may be open.
  const isLooking = isAsked && found?.state.status === 'loading';
  const alert = known ?? (isLooking && shown?.id === id ? shown : undefined);

  return (
    <SidePanel
      title={alert?.title ?? t('alert.title')}
      size="medium"
      onClose={onClose}
    >
      {alert ? (
        <AlertDetails
          key={alert.id}
          entity={entity}
          alert={alert}
          summary={summary}
          onChanged={onChanged}
        />
      ) : (
        <AbsentAlert id={id} found={found} source={source} />
      )}
    </SidePanel>
  );
}

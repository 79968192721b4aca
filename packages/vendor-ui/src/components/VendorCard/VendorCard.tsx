import { useId, type ReactElement, type ReactNode } from 'react';
import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Envelope } from '@internal/vendor-common';
import type { EnvelopeState } from '../../envelope';
import { vendorUiTranslationRef } from '../../translation';
import type { Tone, VendorIdentity } from '../../types';
import { EmptyPanel } from '../EmptyPanel';
import { ExternalLink } from '../ExternalLink';
import { FreshnessLabel } from '../FreshnessLabel';
import { ProblemPanel } from '../ProblemPanel';
import { StateChip } from '../StateChip';
import { CardFigure, type VendorFigure } from './CardFigure';
import { CardSkeleton } from './CardSkeleton';
import styles from './VendorCard.module.css';

const MAX_FIGURES = 3;

/** The one thing that a card says first. */
export interface VendorHeadline {
  tone: Tone;
  label: string;
  icon?: ReactElement;
}

/** What a card shows. Headline and figures are given as such, or derived from the answer. */
export interface VendorCardProps<T> {
  vendor: VendorIdentity;
  state: EnvelopeState<T>;
  /** The vendor's name by default. */
  title?: string;
  headline?: VendorHeadline | ((envelope: Envelope<T>) => VendorHeadline);
  /** The first three are shown. */
  figures?:
    | readonly VendorFigure[]
    | ((envelope: Envelope<T>) => readonly VendorFigure[]);
  isEmpty?: (data: T) => boolean;
  empty?: { title: string; message?: ReactNode; tone?: 'ok' | 'neutral' };
  /** The same thing at the vendor; without it there is no link. */
  footerHref?: string;
  /** "Open in <vendor>" by default. */
  footerLabel?: string;
}

/**
 * The summary of a vendor on an entity's Overview: name and age, one state, at most three figures that lead to what
 * they count, and a link to the vendor. Has the same height in every state, and fills the row that it stands in.
 */
export function VendorCard<T>(props: VendorCardProps<T>) {
  const { vendor, state, title = vendor.title, footerHref } = props;
  const { envelope, error, refreshing, refresh } = state;
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const titleId = useId();
  const outdated = envelope && (envelope.stale || error !== undefined);
  const cause = error?.message ?? envelope?.failure?.message;

  return (
    <section
      className={styles.root}
      aria-labelledby={titleId}
      aria-busy={state.status === 'loading'}
    >
      <Card className={styles.card}>
        <CardHeader className={styles.head}>
          <span className={styles.name}>
            {vendor.icon && (
              <span className={styles.icon} aria-hidden="true">
                {vendor.icon}
              </span>
            )}
            <Text as="h2" id={titleId} variant="body-large" weight="bold">
              {title}
            </Text>
          </span>
          <FreshnessLabel
            asOf={envelope?.asOf}
            outdated={outdated}
            refreshing={refreshing}
            onRefresh={envelope && refresh}
            subject={title}
          />
        </CardHeader>
        <CardBody className={styles.body}>
          <div aria-live="polite">
            {error && !envelope && (
              <ProblemPanel
                error={error}
                vendor={vendor}
                onRetry={refresh}
                retrying={refreshing}
                compact
              />
            )}
          </div>
          {state.status === 'loading' && <CardSkeleton title={title} />}
          {envelope && <Summary {...props} envelope={envelope} />}
        </CardBody>
        <CardFooter className={styles.foot}>
          {footerHref && (
            <ExternalLink href={footerHref}>
              {props.footerLabel ?? t('card.openIn', { vendor: vendor.title })}
            </ExternalLink>
          )}
          <span aria-live="polite">
            {outdated && <OutdatedChip cause={cause} />}
          </span>
        </CardFooter>
      </Card>
    </section>
  );
}

/** Says in a card what a `StaleBanner` says in a panel, in the room that the footer has. */
function OutdatedChip(props: { cause?: string }) {
  const { t } = useTranslationRef(vendorUiTranslationRef);
  const cause = props.cause ?? t('stale.unknownCause');
  return (
    <span title={cause}>
      <StateChip
        tone="warning"
        icon={<RiHistoryLine />}
        label={
          <>
            {t('freshness.outdated')}
            <VisuallyHidden>: {cause}</VisuallyHidden>
          </>
        }
      />
    </span>
  );
}

function Summary<T>(props: VendorCardProps<T> & { envelope: Envelope<T> }) {
  const { envelope, isEmpty, empty } = props;
  if (empty && isEmpty?.(envelope.data)) {
    return <EmptyPanel {...empty} compact />;
  }
  const headline =
    typeof props.headline === 'function'
      ? props.headline(envelope)
      : props.headline;
  const figures =
    typeof props.figures === 'function'
      ? props.figures(envelope)
      : props.figures ?? [];
  return (
    <>
      {headline && (
        <div className={styles.headline}>
          <StateChip {...headline} size="large" />
        </div>
      )}
      {figures.length > 0 && (
        <ul className={styles.figures}>
          {figures.slice(0, MAX_FIGURES).map(figure => (
            <CardFigure key={figure.label} {...figure} />
          ))}
        </ul>
      )}
    </>
  );
}

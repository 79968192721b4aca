import type { ReactNode } from 'react';
import { Alert } from '@backstage/ui';
import { VendorRequestError } from '../../request';
import { ChangeOutcome } from './ChangeOutcome';

/** After a request whose outcome is not known: nothing to repeat, but where to look. */
export function UnknownOutcome(props: {
  /** What is not known. */
  title: string;
  error: Error;
  /** What to look at before trying again, for failures that do not say it themselves. */
  advice: string;
  /** A link to what may have been changed. */
  link?: ReactNode;
  close?: string;
  onClose(): void;
}) {
  const { title, error, advice, link, close, onClose } = props;
  // Our backend says itself what to look at.
  const isExplained = error instanceof VendorRequestError && error.uncertain;
  return (
    <ChangeOutcome close={close} onClose={onClose}>
      <Alert
        status="warning"
        icon
        role="alert"
        title={title}
        description={isExplained ? error.message : `${error.message} ${advice}`}
      />
      {link && <div>{link}</div>}
    </ChangeOutcome>
  );
}

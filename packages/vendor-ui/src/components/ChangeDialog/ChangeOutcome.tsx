import type { ReactNode } from 'react';
import { Button, DialogBody, DialogFooter } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vendorUiTranslationRef } from '../../translation';
import styles from './ChangeDialog.module.css';

/** How a change has ended, and the button that closes the dialog. */
export function ChangeOutcome(props: {
  children: ReactNode;
  /** What the button says. Default: "Close". */
  close?: string;
  onClose(): void;
}) {
  const { t } = useTranslationRef(vendorUiTranslationRef);
  return (
    <>
      <DialogBody className={styles.body}>{props.children}</DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={props.onClose}>
          {props.close ?? t('change.close')}
        </Button>
      </DialogFooter>
    </>
  );
}

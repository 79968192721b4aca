import type { ReactElement } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiContrastLine,
  RiDeleteBinLine,
  RiFlashlightLine,
  RiForbid2Line,
  RiLockLine,
  RiShieldKeyholeLine,
} from '@remixicon/react';
import type { Stack } from '@internal/plugin-spacelift-common';
import { StateChip, type Tone } from '@internal/vendor-ui';
import { spaceliftTranslationRef } from '../../translation';
import styles from './StackBadges.module.css';

interface Badge {
  tone: Tone;
  icon: ReactElement;
  label: string;
  hint?: string | null;
}

/** What is special about a stack, each as icon and words; nothing for a stack without. */
export function StackBadges(props: { stack: Stack }) {
  const { stack } = props;
  const { t } = useTranslationRef(spaceliftTranslationRef);

  const badges: Badge[] = [];
  if (stack.drifted) {
    badges.push({
      tone: 'warning',
      icon: <RiContrastLine />,
      label: t('badge.drifted'),
      hint: t('badge.driftedHint'),
    });
  }
  if (stack.lock) {
    badges.push({
      tone: 'neutral',
      icon: <RiLockLine />,
      label: t('badge.locked', { name: stack.lock.by }),
      hint: stack.lock.note,
    });
  }
  if (stack.deleting) {
    badges.push({
      tone: 'warning',
      icon: <RiDeleteBinLine />,
      label: t('badge.deleting'),
    });
  }
  if (stack.disabled) {
    badges.push({
      tone: 'neutral',
      icon: <RiForbid2Line />,
      label: t('badge.disabled'),
      hint: t('badge.disabledHint'),
    });
  }
  if (stack.administrative) {
    badges.push({
      tone: 'neutral',
      icon: <RiShieldKeyholeLine />,
      label: t('badge.administrative'),
      hint: t('badge.administrativeHint'),
    });
  } else if (stack.protected) {
    badges.push({
      tone: 'neutral',
      icon: <RiShieldKeyholeLine />,
      label: t('badge.protected'),
      hint: t('badge.protectedHint'),
    });
  }
  if (stack.autodeploy) {
    badges.push({
      tone: 'neutral',
      icon: <RiFlashlightLine />,
      label: t('badge.autodeploy'),
      hint: t('badge.autodeployHint'),
    });
  }
  if (badges.length === 0) {
    return null;
  }
  return (
    <span className={styles.root}>
      {badges.map(({ hint, ...chip }) => (
        <span key={chip.label} title={hint ?? undefined}>
          <StateChip {...chip} />
        </span>
      ))}
    </span>
  );
}

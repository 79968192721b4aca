import type { ReactElement } from 'react';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiHourglassLine,
  RiImageLine,
  RiLoopLeftLine,
  RiMoonLine,
  RiPauseCircleLine,
  RiProgress4Line,
  RiQuestionLine,
  RiSpeedUpLine,
} from '@remixicon/react';
import type { Tone } from '@internal/vendor-ui';
import type { WorkloadState } from './state';

/** How a state looks everywhere: the tone gives the colour, the icon says the same without it. */
export const stateLook: Readonly<
  Record<WorkloadState, { tone: Tone; icon: ReactElement }>
> = {
  crashLoop: { tone: 'danger', icon: <RiLoopLeftLine /> },
  imagePull: { tone: 'danger', icon: <RiImageLine /> },
  failed: { tone: 'danger', icon: <RiCloseCircleLine /> },
  pending: { tone: 'warning', icon: <RiHourglassLine /> },
  degraded: { tone: 'warning', icon: <RiErrorWarningLine /> },
  atLimit: { tone: 'warning', icon: <RiSpeedUpLine /> },
  unknown: { tone: 'neutral', icon: <RiQuestionLine /> },
  progressing: { tone: 'info', icon: <RiProgress4Line /> },
  suspended: { tone: 'neutral', icon: <RiPauseCircleLine /> },
  scaledToZero: { tone: 'neutral', icon: <RiMoonLine /> },
  healthy: { tone: 'ok', icon: <RiCheckboxCircleLine /> },
};

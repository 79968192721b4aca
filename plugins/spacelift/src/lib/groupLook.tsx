import type { ReactElement } from 'react';
import {
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiProgress4Line,
  RiQuestionLine,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import type { StateGroup } from '@internal/plugin-spacelift-common';
import type { Tone } from '@internal/vendor-ui';

/** How a group of states looks everywhere: the tone gives the colour, the icon says the same without it. */
export const groupLook: Readonly<
  Record<StateGroup, { tone: Tone; icon: ReactElement }>
> = {
  needsAttention: { tone: 'warning', icon: <RiErrorWarningLine /> },
  failed: { tone: 'danger', icon: <RiCloseCircleLine /> },
  inProgress: { tone: 'info', icon: <RiProgress4Line /> },
  waiting: { tone: 'info', icon: <RiTimeLine /> },
  stopped: { tone: 'neutral', icon: <RiStopCircleLine /> },
  finished: { tone: 'ok', icon: <RiCheckboxCircleLine /> },
  idle: { tone: 'neutral', icon: <RiCheckboxBlankCircleLine /> },
  unknown: { tone: 'neutral', icon: <RiQuestionLine /> },
};

import {
  RemixiconComponentType,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiInformationLine,
  RiRecordCircleLine,
} from '@remixicon/react';
import type { Tone } from '../types';

/** Icon of a state that brings none of its own. */
export const toneIcons: Readonly<Record<Tone, RemixiconComponentType>> = {
  ok: RiCheckboxCircleLine,
  warning: RiErrorWarningLine,
  danger: RiCloseCircleLine,
  info: RiInformationLine,
  neutral: RiRecordCircleLine,
};

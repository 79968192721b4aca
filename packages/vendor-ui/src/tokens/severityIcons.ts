import {
  RemixiconComponentType,
  RiAlarmWarningFill,
  RiArrowDownCircleLine,
  RiArrowUpCircleFill,
  RiIndeterminateCircleLine,
  RiQuestionLine,
  RiSubtractLine,
} from '@remixicon/react';
import type { Severity } from '@internal/vendor-common';

/** A different shape for each severity, so that colour is never needed to tell them apart. */
export const severityIcons: Readonly<Record<Severity, RemixiconComponentType>> =
  {
    critical: RiAlarmWarningFill,
    high: RiArrowUpCircleFill,
    medium: RiIndeterminateCircleLine,
    low: RiArrowDownCircleLine,
    negligible: RiSubtractLine,
    unknown: RiQuestionLine,
  };

import {
  RemixiconComponentType,
  RiArchiveLine,
  RiCheckboxCircleLine,
  RiFlaskLine,
  RiQuestionLine,
} from '@remixicon/react';

/** How a lifecycle is shown: its icon, and the state that decides the colours (see LifecycleBadge.module.css). */
export interface LifecycleLook {
  icon: RemixiconComponentType;
  tone: 'good' | 'early' | 'ending' | 'other';
}

const LOOKS: Record<string, LifecycleLook> = {
  production: { icon: RiCheckboxCircleLine, tone: 'good' },
  experimental: { icon: RiFlaskLine, tone: 'early' },
  deprecated: { icon: RiArchiveLine, tone: 'ending' },
};

/** The look of a `spec.lifecycle`, in whatever case. Values that the company invented get a neutral look. */
export function lifecycleLook(lifecycle: string): LifecycleLook {
  const key = lifecycle.toLowerCase();
  return Object.hasOwn(LOOKS, key)
    ? LOOKS[key]
    : { icon: RiQuestionLine, tone: 'other' };
}

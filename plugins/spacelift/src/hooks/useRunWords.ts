import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { findState, type Run } from '@internal/plugin-spacelift-common';
import { readStarter } from '../lib/runStarter';
import { spaceliftTranslationRef } from '../translation';

const TYPES = ['TRACKED', 'PROPOSED', 'DESTROY', 'TASK', 'TESTING'] as const;
const SHORT_ID = 10;

/** Words for what Spacelift says about runs. */
export interface RunWords {
  title(run: Pick<Run, 'title' | 'id'>): string;
  /** What Spacelift calls it where this portal does not know the type. */
  type(run: Pick<Run, 'type'>): string;
  starter(run: Pick<Run, 'triggeredBy'>): string;
  /** Spacelift's own word for a state, or the state as it is written. */
  state(state: string): string;
}

/** See `RunWords`. */
export function useRunWords(): RunWords {
  const { t } = useTranslationRef(spaceliftTranslationRef);
  const starterText = (triggeredBy: string | null) => {
    const starter = readStarter(triggeredBy);
    switch (starter.kind) {
      case 'push':
        return t('runs.push');
      case 'apiKey':
        return t('runs.apiKey', { name: starter.name });
      default:
        return starter.name;
    }
  };
  return {
    title: ({ title, id }) =>
      title?.trim() || t('runs.untitled', { id: id.slice(-SHORT_ID) }),
    type: ({ type }) => {
      const known = TYPES.find(each => each === type);
      return known ? t(`runs.type.${known}`) : type;
    },
    starter: ({ triggeredBy }) => starterText(triggeredBy),
    state: state => (findState(state) ? t(`state.${state}`) : state),
  };
}

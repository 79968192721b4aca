import { useEffect, useState } from 'react';
import type { Run } from '@internal/plugin-spacelift-common';
import { findMovingRun } from '../lib/activity';

/**
 * Which run to follow: the one that was started here, otherwise the newest that moves. It stays when it has come to its
 * end, so that its end can be seen, until another one moves.
 */
export function useFollowedRun(
  runs: readonly Run[],
  started: Run | undefined,
): Run | undefined {
  const moving = findMovingRun(runs);
  const wanted = started ?? moving;
  const [followed, setFollowed] = useState<Run | undefined>(wanted);

  useEffect(() => {
    if (wanted) {
      setFollowed(before => (before?.id === wanted.id ? before : wanted));
    }
  }, [wanted]);
  return followed ?? wanted;
}

import { Skeleton } from '@backstage/ui';

/** A drawing on its way. */
export function GraphSkeleton() {
  return <Skeleton width="100%" height="28rem" />;
}

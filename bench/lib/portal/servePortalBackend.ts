import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { answerParent } from '../child/answerParent';
import { createPortalBackend } from './createPortalBackend';
import { SimulatedClock } from './SimulatedClock';

/** The two things that a benchmark compares. */
export const variantSchema = z.enum(['portal', 'passThrough']);

/** Which of the two. */
export type Variant = z.infer<typeof variantSchema>;

/** What a backend is told when it starts. */
export const startSchema = z.object({
  variant: variantSchema,
  port: z.number(),
  catalogFile: z.string(),
  vendorUrl: z.string(),
});

/** What a backend is told when it starts. */
export type Start = z.infer<typeof startSchema>;

/** What one variant adds to the portal's backend. */
export interface Measured {
  features: Array<BackendFeature | Promise<{ default: BackendFeature }>>;
  config?: JsonObject;
}

/** Makes this process one backend of a benchmark: it starts when it is told which of the two to be. */
export function servePortalBackend(
  variants: Record<
    Variant,
    (context: { vendorUrl: string; clock: SimulatedClock }) => Measured
  >,
): void {
  const clock = new SimulatedClock();
  answerParent({
    start: async payload => {
      const start = startSchema.parse(payload);
      const { features, config } = variants[start.variant]({
        vendorUrl: start.vendorUrl,
        clock,
      });
      const backend = createPortalBackend({ ...start, config });
      features.forEach(feature => backend.add(feature));
      await backend.start();
    },
    moveTo: payload => clock.moveTo(z.number().parse(payload)),
  });
}

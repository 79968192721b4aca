import { z } from 'zod';
import { condition, flag, listOf, number, part, text } from './fields';
import { metadata } from './metadata';

/** A Service of Knative Serving. */
export const knativeServiceObject = z.object({
  metadata,
  spec: part(
    z.object({
      template: part(
        z.object({
          spec: part(
            z.object({
              containers: listOf(z.object({ name: text, image: text })),
            }),
          ),
        }),
      ),
    }),
  ),
  status: part(
    z.object({
      url: text,
      observedGeneration: number,
      latestReadyRevisionName: text,
      latestCreatedRevisionName: text,
      conditions: listOf(condition),
      traffic: listOf(
        z.object({ revisionName: text, percent: number, latestRevision: flag }),
      ),
    }),
  ),
});

/** A Revision of Knative Serving. */
export const knativeRevisionObject = z.object({
  metadata,
  status: part(z.object({ conditions: listOf(condition) })),
});

/** A Service of Knative Serving as the cluster describes it. */
export type KnativeServiceObject = z.output<typeof knativeServiceObject>;
/** A Revision of Knative Serving as the cluster describes it. */
export type KnativeRevisionObject = z.output<typeof knativeRevisionObject>;

import { z } from 'zod';
import { condition, flag, listOf, number, part, text } from './fields';
import { metadata } from './metadata';

const template = part(
  z.object({
    spec: part(
      z.object({ containers: listOf(z.object({ name: text, image: text })) }),
    ),
  }),
);

/** A Deployment. */
export const deploymentObject = z.object({
  metadata,
  spec: part(z.object({ replicas: number, paused: flag, template })),
  status: part(
    z.object({
      observedGeneration: number,
      replicas: number,
      updatedReplicas: number,
      readyReplicas: number,
      availableReplicas: number,
      conditions: listOf(condition),
    }),
  ),
});

/** A ReplicaSet; shown only where its Deployment is not known. */
export const replicaSetObject = z.object({
  metadata,
  spec: part(z.object({ replicas: number, template })),
  status: part(
    z.object({
      replicas: number,
      readyReplicas: number,
      conditions: listOf(condition),
    }),
  ),
});

/** A StatefulSet. */
export const statefulSetObject = z.object({
  metadata,
  spec: part(
    z.object({
      replicas: number,
      template,
      updateStrategy: part(
        z.object({
          type: text,
          rollingUpdate: part(z.object({ partition: number })),
        }),
      ),
    }),
  ),
  status: part(
    z.object({
      observedGeneration: number,
      replicas: number,
      readyReplicas: number,
      updatedReplicas: number,
      currentRevision: text,
      updateRevision: text,
    }),
  ),
});

/** A DaemonSet. */
export const daemonSetObject = z.object({
  metadata,
  spec: part(
    z.object({ template, updateStrategy: part(z.object({ type: text })) }),
  ),
  status: part(
    z.object({
      observedGeneration: number,
      desiredNumberScheduled: number,
      numberReady: number,
      updatedNumberScheduled: number,
    }),
  ),
});

/** A Deployment as the cluster describes it. */
export type DeploymentObject = z.output<typeof deploymentObject>;
/** A ReplicaSet as the cluster describes it. */
export type ReplicaSetObject = z.output<typeof replicaSetObject>;
/** A StatefulSet as the cluster describes it. */
export type StatefulSetObject = z.output<typeof statefulSetObject>;
/** A DaemonSet as the cluster describes it. */
export type DaemonSetObject = z.output<typeof daemonSetObject>;

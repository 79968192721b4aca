import { buildObject, type ObjectPlan } from './buildObject';
import { met } from './conditions';
import type { KubernetesObject } from './KubernetesObject';

const CLASS = 'eventing.knative.dev/broker.class';

/** A Broker. */
export function broker(
  plan: ObjectPlan & { class?: 'MTChannelBasedBroker' | 'Kafka' },
): KubernetesObject {
  const { class: brokerClass = 'MTChannelBasedBroker' } = plan;
  const { namespace, name } = plan;
  const ingress =
    brokerClass === 'Kafka' ? 'kafka-broker-ingress' : 'broker-ingress';
  return buildObject(
    { apiVersion: 'eventing.knative.dev/v1', kind: 'Broker' },
    {
      ...plan,
      annotations: { [CLASS]: brokerClass, ...plan.annotations },
    },
    {
      spec: {
        config: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          name:
            brokerClass === 'Kafka'
              ? 'kafka-broker-config'
              : 'config-br-default-channel',
          namespace: 'knative-eventing',
        },
        delivery: {
          backoffDelay: 'PT0.2S',
          backoffPolicy: 'exponential',
          retry: 10,
        },
      },
      status: {
        address: {
          name: 'http',
          url: `http://${ingress}.knative-eventing.svc.cluster.local/${namespace}/${name}`,
        },
        conditions: met([
          'Addressable',
          'FilterReady',
          'IngressReady',
          'Ready',
        ]),
        observedGeneration: 1,
      },
    },
  );
}

import { requestsOf } from './containerResources';

/** A container, as far as a pod's manifest is about it. */
export interface PlannedContainer {
  name: string;
  image: string;
}

/** The part of a pod that its owner describes. */
export function podTemplateSpec(
  containers: readonly PlannedContainer[],
  restartPolicy: 'Always' | 'Never' = 'Always',
) {
  return {
    containers: containers.map(({ name, image }, index) => ({
      name,
      image,
      imagePullPolicy: 'IfNotPresent',
      ...(restartPolicy === 'Always'
        ? {
            ports: [
              { containerPort: 8080 + index, name: 'http', protocol: 'TCP' },
            ],
            readinessProbe: {
              httpGet: { path: '/health', port: 'http', scheme: 'HTTP' },
              failureThreshold: 3,
              periodSeconds: 10,
              successThreshold: 1,
              timeoutSeconds: 1,
            },
          }
        : {}),
      resources: requestsOf(name),
      terminationMessagePath: '/dev/termination-log',
      terminationMessagePolicy: 'File',
    })),
    dnsPolicy: 'ClusterFirst',
    restartPolicy,
    schedulerName: 'default-scheduler',
    securityContext: {},
    serviceAccount: 'default',
    serviceAccountName: 'default',
    terminationGracePeriodSeconds: 30,
  };
}

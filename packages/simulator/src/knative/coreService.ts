import { hash } from '../random';
import { buildObject, type ObjectPlan } from './buildObject';
import type { KubernetesObject } from './KubernetesObject';

/** A Service of the core group: an address inside the cluster for the pods with the label `app`. */
export function coreService(
  plan: ObjectPlan & { app?: string },
): KubernetesObject {
  const { name, app = name } = plan;
  const seed = hash(`${plan.namespace}/${name}`);
  const clusterIP = `10.96.${seed % 256}.${1 + ((seed >>> 8) % 254)}`;
  return buildObject({ apiVersion: 'v1', kind: 'Service' }, plan, {
    spec: {
      clusterIP,
      clusterIPs: [clusterIP],
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 8080 }],
      selector: { app },
      sessionAffinity: 'None',
      type: 'ClusterIP',
    },
    status: { loadBalancer: {} },
  });
}

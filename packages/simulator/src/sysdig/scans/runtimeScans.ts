import {
  acmeClusters,
  acmeWorkloads,
  type AcmeContainer,
  type AcmeWorkload,
} from '../../acme';
import { demoFindings } from './demoFindings';
import { hexId } from '../../random';
import type { Scan } from './Scan';

/** Id of an image: the same for the same name and tag, whichever registry it was pulled from. */
export function imageIdOf(pullString: string): string {
  return `sha256:${hexId(`image ${pullString.split('/').at(-1)}`, 64)}`;
}

function toScan(workload: AcmeWorkload, container: AcmeContainer): Scan {
  const key = `${workload.cluster}/${workload.name}/${container.name}`;
  const findings = demoFindings[key];
  const cluster = acmeClusters.find(({ name }) => name === workload.cluster);
  if (!findings || !cluster) {
    throw new Error(`Sysdig's simulator knows nothing about ${key}`);
  }
  return {
    stage: 'runtime',
    resultId: hexId(`runtime ${key}`, 32),
    riskSpotlight: true,
    ...findings,
    asset: container.image,
    assetType: 'image',
    resourceId: imageIdOf(container.image),
    ecosystem: container.ecosystem,
    ageHours: null,
    scope: {
      'asset.type': 'workload',
      'kubernetes.cluster.name': cluster.sysdigName,
      'kubernetes.namespace.name': workload.namespace,
      'kubernetes.pod.container.name': container.name,
      'kubernetes.workload.name': workload.name,
      'kubernetes.workload.type': workload.kind.toLowerCase(),
    },
  };
}

/** The runtime scans of everything that the demo company runs. */
export function demoRuntimeScans(): Scan[] {
  return acmeWorkloads.flatMap(workload =>
    workload.containers.map(container => toScan(workload, container)),
  );
}

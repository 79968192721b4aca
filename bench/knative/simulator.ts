import {
  largeKnativeObjects,
  startEventMeshSimulator,
  startKubernetesSimulator,
  useKnativeObjects,
} from '@internal/simulator';
import { answerParent } from '../lib/child/answerParent';
import { VendorTraffic } from '../lib/VendorTraffic';
import { meshSchema, type Source, type Traffic } from './messages';

async function startBoth() {
  const eventMesh = await startEventMeshSimulator();
  const kubernetes = await startKubernetesSimulator();
  return { eventMesh, kubernetes };
}

const served = new VendorTraffic();
let running: Awaited<ReturnType<typeof startBoth>> | undefined;
let takenBytes = 0;

function both() {
  if (!running) {
    throw new Error('The simulators have not been started.');
  }
  return running;
}

answerParent({
  start: async (): Promise<Record<Source, string>> => {
    running = await startBoth();
    return {
      'event-mesh-backend': running.eventMesh.url,
      kubernetes: running.kubernetes.clusterUrl('prod'),
    };
  },
  /** The same event mesh for both readers. It also forgets what was asked. */
  behave: payload => {
    const objects = largeKnativeObjects(meshSchema.parse(payload));
    const { eventMesh, kubernetes } = both();
    eventMesh.reset();
    eventMesh.useObjects(objects);
    kubernetes.reset();
    useKnativeObjects(kubernetes.cluster('prod'), objects);
    takenBytes = served.total().bytes;
  },
  /** What was asked since the last time, which it forgets. */
  takeTraffic: async (): Promise<Traffic> => {
    const { eventMesh, kubernetes } = both();
    const simulators = [eventMesh, kubernetes];
    const calls = simulators.flatMap(simulator => simulator.requests()).length;
    await Promise.all(
      simulators.map(({ url }) =>
        fetch(`${url}/__sim/requests`, { method: 'DELETE' }),
      ),
    );
    const bytes = served.total().bytes - takenBytes;
    takenBytes = served.total().bytes;
    return { calls, bytes };
  },
});

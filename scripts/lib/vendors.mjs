import { portFrom } from './ports.mjs';

/**
 * The simulated vendors: where each listens unless a variable says otherwise, and by which variable the demo's
 * configuration learns its address. `packages/simulator` reads the same port variables.
 */
export const vendors = [
  {
    name: 'github',
    title: 'GitHub',
    port: 7101,
    portVariable: 'SIMULATOR_GITHUB_PORT',
    urlVariable: 'CALLBOARD_DEMO_GITHUB_URL',
  },
  {
    name: 'kubernetes',
    title: 'Kubernetes',
    port: 7102,
    portVariable: 'SIMULATOR_KUBERNETES_PORT',
    urlVariable: 'CALLBOARD_DEMO_KUBERNETES_URL',
  },
  {
    name: 'sysdig',
    title: 'Sysdig',
    port: 7103,
    portVariable: 'SIMULATOR_SYSDIG_PORT',
    urlVariable: 'CALLBOARD_DEMO_SYSDIG_URL',
  },
  {
    name: 'spacelift',
    title: 'Spacelift',
    port: 7104,
    portVariable: 'SIMULATOR_SPACELIFT_PORT',
    urlVariable: 'CALLBOARD_DEMO_SPACELIFT_URL',
  },
  {
    name: 'event-mesh',
    title: 'Knative Event Mesh',
    port: 7105,
    portVariable: 'SIMULATOR_EVENT_MESH_PORT',
    urlVariable: 'CALLBOARD_DEMO_EVENT_MESH_URL',
  },
];

/**
 * The vendors with the ports that this run uses.
 * @param {(vendor: typeof vendors[number]) => number} [choosePort] Default: the vendor's variable, else its own port.
 */
export function simulatedVendors(
  choosePort = ({ port, portVariable }) => portFrom(portVariable, port),
) {
  return vendors.map(vendor => {
    const port = choosePort(vendor);
    return { ...vendor, port, url: `http://localhost:${port}` };
  });
}

/** Environment that makes the simulator listen where these vendors are expected. */
export function simulatorEnv(simulated) {
  return Object.fromEntries(
    simulated.map(({ portVariable, port }) => [portVariable, String(port)]),
  );
}

/** Environment that makes the demo's configuration find these vendors. */
export function demoEnv(simulated) {
  return Object.fromEntries(
    simulated.map(({ urlVariable, url }) => [urlVariable, url]),
  );
}

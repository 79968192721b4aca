import { SimulatedVendor } from './SimulatedVendor';

/** The handles of the simulated event mesh backend of Knative. */
export class SimulatedEventMesh extends SimulatedVendor {}

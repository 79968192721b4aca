import { SimulatedVendor } from './SimulatedVendor';

/** A failure of one operation of the simulated Spacelift; see docs/simulator.md. */
export interface GraphqlFault {
  kind: 'unauthorized' | '429' | '502-html' | 'timeout' | 'reset' | 'error';
  /** Root field or operation name; without it every operation. */
  operation?: string;
  retryAfterSeconds?: number;
  message?: string;
  times?: number;
}

/** A run that somebody triggered at the simulated Spacelift. */
export interface TriggeredRun {
  stack: string;
  type: string;
  /** Values of the run metadata header, oldest first. */
  metadata: string[];
}

/** The handles of the simulated Spacelift. */
export class SimulatedSpacelift extends SimulatedVendor {
  async injectGraphql(fault: GraphqlFault) {
    await this.admin('POST', '/graphql-faults', fault);
  }

  async clearGraphqlFaults() {
    await this.admin('DELETE', '/graphql-faults');
  }

  /** How long a run stays in each of its states. */
  async setRunStep(runStepMs: number) {
    await this.admin('PATCH', '/settings', { runStepMs });
  }

  /** Runs that were triggered since the reset. */
  async triggered(): Promise<TriggeredRun[]> {
    const response = await this.admin('GET', '/runs');
    return (await response.json()).runs;
  }
}

import { readObjects } from '../lib/objects';
import { findWorkloads, type Workload } from '../lib/workloads';
import { NOW, type Wire } from '../__fixtures__/wire';

/** The workloads in the answer of one cluster. */
export function findIn(...resources: Wire[]): Workload[] {
  return findWorkloads({ name: 'prod' }, readObjects(resources), NOW);
}

/** Kind, name, state and cause of workloads, in a form that is easy to read in a test. */
export const say = (workloads: readonly Workload[]) =>
  workloads.map(
    ({ kind, name, state, cause }) =>
      `${kind} ${name}: ${state}${cause ? ` (${cause.code})` : ''}`,
  );

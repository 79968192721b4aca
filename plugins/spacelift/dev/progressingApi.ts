import type {
  Run,
  RunDetail,
  RunType,
} from '@internal/plugin-spacelift-common';
import { envelopeOf } from '@internal/vendor-ui/testUtils';
import type { SpaceliftApi } from '../src';
import { cannedSpaceliftApi } from '../src/__fixtures__/cannedSpaceliftApi';
import { run, runDetail } from '../src/__fixtures__/stacks';

const SCRIPTS: Record<RunType, ReadonlyArray<readonly [string, number]>> = {
  TRACKED: [
    ['QUEUED', 0],
    ['READY', 2],
    ['PREPARING', 4],
    ['INITIALIZING', 6],
    ['PLANNING', 8],
    ['APPLYING', 14],
    ['FINISHED', 24],
  ],
  PROPOSED: [
    ['QUEUED', 0],
    ['READY', 2],
    ['PREPARING', 4],
    ['PLANNING', 6],
    ['FINISHED', 14],
  ],
  DESTROY: [
    ['QUEUED', 0],
    ['READY', 2],
    ['DESTROYING', 4],
    ['FINISHED', 20],
  ],
};

interface Started {
  run: Run;
  type: RunType;
  at: number;
}

function detailOf({ run: base, type, at }: Started): RunDetail {
  const seconds = (Date.now() - at) / 1000;
  const states = SCRIPTS[type]
    .filter(([, start]) => start <= seconds)
    .map(([state]) => state);
  const detail = runDetail(states);
  return {
    ...base,
    state: detail.state,
    group: detail.group,
    finished: detail.finished,
    delta: states.includes('PLANNING')
      ? { add: 1, change: 2, delete: 0 }
      : null,
    steps: detail.steps.map((step, index) => ({
      ...step,
      at: new Date(at + SCRIPTS[type][index][1] * 1000).toISOString(),
    })),
  };
}

/** The canned answers, with runs that go on by themselves once they have been triggered. */
export function progressingApi(
  replaced: Partial<SpaceliftApi> = {},
): SpaceliftApi {
  const started = new Map<string, Started>();
  const canned = cannedSpaceliftApi(replaced);
  return {
    ...canned,
    getRun: async (place, runId, signal) => {
      const known = started.get(runId);
      return known
        ? envelopeOf(detailOf(known))
        : canned.getRun(place, runId, signal);
    },
    triggerRun: async (place, request) => {
      const answer = await canned.triggerRun(place, request);
      const type = request.runType ?? 'TRACKED';
      const id = `01J8ZZ0RUN${String(started.size).padStart(16, '0')}`;
      const begun = run({ ...answer.run, id, state: 'QUEUED' });
      started.set(id, { run: begun, type, at: Date.now() });
      return { ...answer, run: begun };
    },
  };
}

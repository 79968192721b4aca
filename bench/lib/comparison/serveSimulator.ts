import { z } from 'zod';
import { answerParent } from '../child/answerParent';

/** What a benchmark uses of a simulated vendor. */
export interface CountedSimulator {
  url: string;
  requests(): unknown[];
  reset(): void;
  inject(fault: { kind: 'latency'; latencyMs: number }): void;
}

const HARVEST_MS = 100;

/** Makes this process a simulated vendor that takes its time and counts what it is asked. */
export function serveSimulator(start: () => Promise<CountedSimulator>): void {
  let calls = 0;
  let harvest = () => {};
  answerParent({
    start: async payload => {
      const latencyMs = z.number().parse(payload);
      const simulator = await start();
      // The request log is bounded, so it is emptied before it is full. That takes the fault away too.
      harvest = () => {
        calls += simulator.requests().length;
        simulator.reset();
        simulator.inject({ kind: 'latency', latencyMs });
      };
      harvest();
      setInterval(harvest, HARVEST_MS).unref();
      return simulator.url;
    },
    takeCalls: () => {
      harvest();
      const taken = calls;
      calls = 0;
      return taken;
    },
  });
}

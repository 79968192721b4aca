import { startGithubSimulator } from '@internal/simulator';
import { z } from 'zod';
import { answerParent } from '../lib/child/answerParent';
import { VendorTraffic } from '../lib/VendorTraffic';

const traffic = new VendorTraffic();

answerParent({
  start: async payload => {
    const latencyMs = z.number().parse(payload);
    const simulator = await startGithubSimulator();
    simulator.inject({ kind: 'latency', latencyMs });
    return simulator.url;
  },
  takeTraffic: () => traffic.take(),
});

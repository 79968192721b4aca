import { join } from 'node:path';
import { compare } from '../lib/comparison/compare';
import { findFailures } from '../lib/comparison/findFailures';
import { toSections } from '../lib/comparison/toSections';
import type { BenchmarkResult, Section } from '../lib/Section';
import { entities, largeEntity, smallEntity } from './entities';
import { largeScanSection } from './largeScanSection';
import { findWorstResult, measureLargeScan } from './measureLargeScan';
import { measureReduction } from './measureReduction';
import { requestsOf } from './requestsOf';

/** Sysdig: many people open the tab of many entities; and the vulnerabilities of one very large image. */
export async function benchSysdig(): Promise<BenchmarkResult> {
  const sections: Section[] = [];
  const data: BenchmarkResult['data'] = {};
  const comparison = await compare(
    {
      title: 'Sysdig',
      simulatorScript: join(__dirname, 'simulator.ts'),
      backendScript: join(__dirname, 'backend.ts'),
      entities,
      requestsOf,
      afterViews: async portal => {
        const opened = await measureLargeScan(portal, largeEntity);
        const reduced = await measureReduction(portal.vendorUrl, {
          small: await findWorstResult(portal, smallEntity),
          large: opened.resultId,
        });
        sections.push(largeScanSection(opened, reduced));
        data.largeScan = { opened, reduced };
      },
    },
    { viewers: 100, minutes: 10, vendorLatencyMs: 100 },
  );
  return {
    sections: [...toSections('Sysdig', comparison), ...sections],
    data: { comparison, ...data },
    failures: findFailures(comparison),
  };
}

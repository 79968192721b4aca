import type { ResultDetail } from '@internal/plugin-sysdig-common';
import type { SeverityCounts } from '@internal/vendor-common';
import { z } from 'zod';
import { count, lines, lookup, text, time } from './fields';
import { readPackages } from './readPackages';
import { readRiskAccepts } from './readRiskAccepts';
import {
  readVulnerabilities,
  type VulnerabilityLine,
} from './readVulnerabilities';
import { toPolicyResult } from './toPolicyResult';

/** What the portal keeps of one scan; links are made when it is shown. */
export interface DetailAnswer
  extends Pick<
    ResultDetail,
    'image' | 'policy' | 'policies' | 'totals' | 'skipped'
  > {
  /** Image with tag, or host; null when Sysdig does not say. */
  asset: string | null;
  vulnerabilities: VulnerabilityLine[];
}

const metadataSchema = z.object({
  pullString: text,
  hostName: text,
  imageId: text,
  digest: text,
  baseOs: text,
  architecture: text,
  size: count,
  createdAt: time,
});

const evaluationSchema = z.object({ name: text, evaluation: text });

const detailSchema = z.object({
  metadata: metadataSchema.catch(() => metadataSchema.parse({})),
  packages: lookup,
  vulnerabilities: lookup,
  riskAccepts: lookup,
  policies: z
    .object({ evaluations: lines, globalEvaluation: text })
    .catch({ evaluations: [], globalEvaluation: null }),
});

function hasMetadata(metadata: z.infer<typeof metadataSchema>): boolean {
  return Object.values(metadata).some(value => value !== null);
}

const notSaid: SeverityCounts = {
  critical: null,
  high: null,
  medium: null,
  low: null,
  negligible: null,
};

function countSeverities(
  vulnerabilities: readonly VulnerabilityLine[],
): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, negligible: 0 };
  let unknown = 0;
  for (const { severity } of vulnerabilities) {
    if (severity === 'unknown') {
      unknown += 1;
    } else {
      counts[severity] += 1;
    }
  }
  return unknown > 0 ? { ...counts, unknown } : counts;
}

// Not by the rules of a language, which takes ten times as long for the thousands of lines of a large scan.
function byName(a: VulnerabilityLine, b: VulnerabilityLine): number {
  return compare(a.name, b.name) || compare(a.package, b.package);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function totalsOf(
  vulnerabilities: readonly VulnerabilityLine[],
  packages: number,
): ResultDetail['totals'] {
  const having = (test: (line: VulnerabilityLine) => boolean) =>
    vulnerabilities.filter(test).length;
  return {
    total: countSeverities(vulnerabilities),
    packages,
    vulnerabilities: vulnerabilities.length,
    fixable: having(line => line.fixVersion !== null),
    inUse: vulnerabilities.some(line => line.inUse !== null)
      ? having(line => line.inUse === true)
      : null,
    exploitable: having(line => line.exploitable === true),
    knownExploited: having(line => line.knownExploited === true),
    accepted: having(line => line.acceptedRisk !== null),
  };
}

/**
 * Reduces the answer of `results/{resultId}`, which is several MB for large images, to what the page needs: joins
 * packages, vulnerabilities and accepted risks, and drops layers, providers' data and everything else.
 *
 * @returns undefined when the answer is not a scan at all
 */
export function reduceDetail(body: unknown): DetailAnswer | undefined {
  const parsed = detailSchema.safeParse(body);
  if (!parsed.success) {
    return undefined;
  }
  const raw = parsed.data;
  // Both maps are left out of an empty scan; one that lacks its metadata too is some other document.
  if (!raw.vulnerabilities && !raw.packages && !hasMetadata(raw.metadata)) {
    return undefined;
  }
  const packages = readPackages(raw.packages ?? {});
  const vulnerabilities = readVulnerabilities(
    raw.vulnerabilities ?? {},
    packages.byRef,
    readRiskAccepts(raw.riskAccepts ?? {}),
  );
  return {
    asset: raw.metadata.pullString ?? raw.metadata.hostName,
    image: {
      id: raw.metadata.imageId,
      digest: raw.metadata.digest,
      baseOs: raw.metadata.baseOs,
      architecture: raw.metadata.architecture,
      sizeBytes: raw.metadata.size,
      createdAt: raw.metadata.createdAt,
    },
    policy: toPolicyResult(raw.policies.globalEvaluation),
    policies: raw.policies.evaluations.flatMap(item => {
      const { data } = evaluationSchema.safeParse(item);
      return data?.name
        ? [{ name: data.name, result: toPolicyResult(data.evaluation) }]
        : [];
    }),
    totals: {
      ...totalsOf(vulnerabilities.lines, packages.byRef.size),
      ...(raw.vulnerabilities ? {} : { total: { ...notSaid } }),
    },
    vulnerabilities: vulnerabilities.lines.sort(byName),
    skipped: packages.skipped + vulnerabilities.skipped,
  };
}

import type { ResultQuery } from '@internal/plugin-sysdig-common';
import { severities, type Severity } from '@internal/vendor-common';
import type { VulnerabilityLine } from '../reduce/readVulnerabilities';
import { matchesSearch } from './matchesSearch';
import { byNumber, byText, sortLines } from './sortLines';

// CVSS runs from 0 to 10, so one step of severity always outweighs it.
const SEVERITY_STEP = 100;

function badness(severity: Severity): number {
  return SEVERITY_STEP * (severities.length - severities.indexOf(severity));
}

function sortVulnerabilities(
  lines: readonly VulnerabilityLine[],
  query: ResultQuery,
): VulnerabilityLine[] {
  const { sort = 'severity' } = query;
  const order =
    query.order ?? (sort === 'name' || sort === 'package' ? 'asc' : 'desc');
  switch (sort) {
    case 'cvss':
      return sortLines(
        lines,
        { value: line => line.cvss?.score ?? null, compare: byNumber },
        order,
      );
    case 'name':
      return sortLines(
        lines,
        { value: line => line.name, compare: byText },
        order,
      );
    case 'package':
      return sortLines(
        lines,
        { value: line => line.package, compare: byText },
        order,
      );
    case 'disclosedAt':
      return sortLines(
        lines,
        { value: line => line.disclosedAt, compare: byText },
        order,
      );
    default:
      return sortLines(
        lines,
        {
          value: line => badness(line.severity) + (line.cvss?.score ?? 0),
          compare: byNumber,
        },
        order,
      );
  }
}

/** The vulnerabilities of a scan that answer a question, sorted. A property that is not known is not there. */
export function selectVulnerabilities(
  lines: readonly VulnerabilityLine[],
  query: ResultQuery,
): VulnerabilityLine[] {
  const wanted = new Set(query.severity);
  return sortVulnerabilities(
    lines.filter(
      line =>
        (wanted.size === 0 || wanted.has(line.severity)) &&
        (!query.fixable || line.fixVersion !== null) &&
        (!query.inUse || line.inUse === true) &&
        (!query.exploitable || line.exploitable === true) &&
        (!query.knownExploited || line.knownExploited === true) &&
        matchesSearch(query.search, [line.name, line.package, line.path]),
    ),
    query,
  );
}

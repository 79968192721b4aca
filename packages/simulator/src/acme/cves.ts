import { hash } from '../random';

/** How bad an invented vulnerability is; vendors that know fewer words never ask for the others. */
export type CveSeverity = 'critical' | 'high' | 'medium' | 'low' | 'negligible';

const DAY_MS = 86_400_000;

/** First number and how many there are. All begin with 9, so that everybody can tell they are invented. */
const ranges: Readonly<Record<CveSeverity, readonly [number, number]>> = {
  critical: [90_000, 1000],
  high: [91_000, 3000],
  medium: [94_000, 3000],
  low: [97_000, 2000],
  negligible: [99_000, 1000],
};

const scores: Readonly<Record<CveSeverity, readonly [number, number]>> = {
  critical: [9, 10],
  high: [7, 8.9],
  medium: [4, 6.9],
  low: [1.5, 3.9],
  negligible: [0.1, 1.4],
};

const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:L/A:N',
  'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
];

/** What everybody knows about one invented vulnerability, whichever image it is found in. */
export interface Cve {
  name: string;
  severity: CveSeverity;
  /** Null for the few that nobody has scored. */
  score: number | null;
  vector: string;
  exploitable: boolean;
  knownExploited: boolean;
  /** `YYYY-MM-DD`. */
  disclosed: string;
  /** Of 100, how sure somebody will try it. */
  likelihood: number;
}

/** Number of the vulnerability of one severity that a package version has at a position. */
export function cveNumber(
  severity: CveSeverity,
  library: string,
  position: number,
): number {
  const [first, size] = ranges[severity];
  return first + ((hash(`${severity} ${library}`) + position * 7) % size);
}

/** The facts about a number; the same for everybody who asks on the same day. */
export function cveOf(
  number: number,
  severity: CveSeverity,
  startedAt: number,
): Cve {
  const seed = hash(`cve ${number}`);
  const [low, high] = scores[severity];
  const grave = severity === 'critical' || severity === 'high';
  const knownExploited = grave && number % 50 === 1;
  const disclosed = new Date(startedAt - (8 + (seed % 170)) * DAY_MS);
  return {
    name: `CVE-2026-${number}`,
    severity,
    score:
      seed % 50 === 0
        ? null
        : Math.round((low + ((seed % 97) / 97) * (high - low)) * 10) / 10,
    vector: vectors[seed % vectors.length],
    exploitable: knownExploited || seed % (grave ? 9 : 60) === 1,
    knownExploited,
    disclosed: disclosed.toISOString().slice(0, 10),
    likelihood: knownExploited ? 90 + (seed % 10) : seed % 40,
  };
}

import type { Severity } from '@internal/vendor-common';
import type { PostureSort } from './PostureReport';
import type { VulnerabilitySort } from './ResultDetail';
import type { PolicyResult, ScanSort } from './ScanReport';

/** Direction of a sorted column. */
export type SortOrder = 'asc' | 'desc';

/** Which part of a list: query parameters `offset` (from 0) and `limit` (1 to 200, default 25). */
export interface PageQuery {
  offset?: number;
  limit?: number;
}

/** Question for `GET /entities/:kind/:namespace/:name/{runtime,registry,pipeline}`. */
export interface ScanQuery extends PageQuery {
  /** Part of the asset, workload or image, in whatever case. */
  search?: string;
  /** Only these policy results; repeated parameter `policy`. */
  policy?: PolicyResult[];
  /** Default `severity`. */
  sort?: ScanSort;
  /** Default: worst or newest first; names from a to z. */
  order?: SortOrder;
}

/** Question for `GET /entities/:kind/:namespace/:name/posture`. */
export interface PostureQuery extends PageQuery {
  search?: string;
  /** Only resources in these states; repeated parameter `state`. */
  state?: Array<'failing' | 'passing' | 'notEvaluated'>;
  sort?: PostureSort;
  order?: SortOrder;
}

/** Question for `GET /entities/:kind/:namespace/:name/results/:resultId`. */
export interface ResultQuery extends PageQuery {
  /** Part of the vulnerability's or the package's name. */
  search?: string;
  /** Only these severities; repeated parameter `severity`. */
  severity?: Severity[];
  /** `true` keeps only what is; absent keeps all. */
  fixable?: boolean;
  inUse?: boolean;
  exploitable?: boolean;
  knownExploited?: boolean;
  sort?: VulnerabilitySort;
  order?: SortOrder;
}

import {
  quoteFilterValue,
  type PostureResource,
  type ReportKind,
} from '@internal/plugin-sysdig-common';
import { uiBase } from './uiBase';

// Sysdig's pages are routed by the fragment.
const lists: Readonly<Record<ReportKind, string>> = {
  runtime: '#/vulnerabilities/runtime/',
  registry: '#/vulnerabilities/registry/',
  pipeline: '#/vulnerabilities/pipeline/',
  posture: '#/inventory',
};

/** Links to Sysdig's own pages, with every part of them encoded. */
export class SysdigLinks {
  /** Where its pages start. */
  readonly home: string;

  constructor(options: { endpoint: URL; backlink?: URL }) {
    this.home = uiBase(options.endpoint, options.backlink);
  }

  /** The list of a report, narrowed as the portal narrows it. */
  list(kind: ReportKind, filter: string): string {
    const query = filter ? `?filter=${encodeURIComponent(filter)}` : '';
    return `${this.home}${lists[kind]}${query}`;
  }

  /** One scan. */
  result(resultId: string): string {
    return `${this.home}#/vulnerabilities/results/${encodeURIComponent(
      resultId,
    )}/overview`;
  }

  /** One resource: the inventory, narrowed to what names it. */
  resource(
    resource: Pick<PostureResource, 'name' | 'type' | 'cluster' | 'namespace'>,
  ): string {
    const { name, type, cluster, namespace } = resource;
    const terms = Object.entries({ name, type, cluster, namespace }).flatMap(
      ([field, value]) =>
        value === null ? [] : [`${field} in (${quoteFilterValue(value)})`],
    );
    return this.list('posture', terms.join(' and '));
  }
}

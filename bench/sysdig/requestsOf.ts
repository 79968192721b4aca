import type { Entity } from '@backstage/catalog-model';
import { planReports, type ReportKind } from '@internal/plugin-sysdig-common';

const vendorPaths: Readonly<Record<ReportKind, string>> = {
  runtime: '/secure/vulnerability/v1/runtime-results',
  registry: '/secure/vulnerability/v1/registry-results',
  pipeline: '/secure/vulnerability/v1/pipeline-results',
  posture: '/secure/inventory/v1/resources',
};

/** Where the portal answers about a component. */
export function reportsPath(name: string): string {
  return `/api/sysdig/entities/component/default/${name}`;
}

/**
 * What the browser asks for when the tab of an entity is opened. The portal's tab asks for the sums of all reports,
 * then for the list of one. The pass-through asks the four questions at once, as the vendor's plugin does, first page
 * only; but with the filters that the portal would use, because that plugin sends one which Sysdig does not know.
 */
export function requestsOf({ metadata }: Entity) {
  const reports = reportsPath(metadata.name);
  return {
    portal: [
      [`${reports}/summary`],
      [`${reports}/runtime?limit=25&offset=0&order=desc&sort=severity`],
    ],
    passThrough: [
      planReports(metadata.annotations).map(({ kind, filter = '' }) => {
        const query = `filter=${encodeURIComponent(filter)}`;
        return `/api/proxy/sysdig${vendorPaths[kind]}?${query}`;
      }),
    ],
  };
}

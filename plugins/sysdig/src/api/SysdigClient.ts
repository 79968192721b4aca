import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  PostureQuery,
  PostureReport,
  ResultDetail,
  ResultQuery,
  ScanQuery,
  ScanReport,
  ScanReportKind,
  SysdigSummary,
} from '@internal/plugin-sysdig-common';
import type { Envelope } from '@internal/vendor-common';
import { fetchEnvelope, toQueryString } from '@internal/vendor-ui';
import type { SysdigApi } from './SysdigApi';

/** Asks the backend of the plugin, as the person who is signed in. */
export class SysdigClient implements SysdigApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  getSummary(entity: Entity, signal?: AbortSignal) {
    return this.#get<SysdigSummary>(entity, ['summary'], {}, signal);
  }

  getScanReport(
    entity: Entity,
    kind: ScanReportKind,
    query: ScanQuery,
    signal?: AbortSignal,
  ) {
    return this.#get<ScanReport>(entity, [kind], { ...query }, signal);
  }

  getPosture(entity: Entity, query: PostureQuery, signal?: AbortSignal) {
    return this.#get<PostureReport>(entity, ['posture'], { ...query }, signal);
  }

  getResult(
    entity: Entity,
    resultId: string,
    query: ResultQuery,
    signal?: AbortSignal,
  ) {
    return this.#get<ResultDetail>(
      entity,
      ['results', resultId],
      { ...query },
      signal,
    );
  }

  async #get<T>(
    entity: Entity,
    path: string[],
    query: Parameters<typeof toQueryString>[0],
    signal?: AbortSignal,
  ): Promise<Envelope<T>> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('sysdig');
    const { kind, namespace, name } = getCompoundEntityRef(entity);
    // One case only, so that one entity has one address.
    const segments = ['entities', kind, namespace, name].map(segment =>
      segment.toLocaleLowerCase('en-US'),
    );
    return fetchEnvelope<T>(
      this.#fetchApi,
      `${baseUrl}/${[...segments, ...path]
        .map(encodeURIComponent)
        .join('/')}${toQueryString(query)}`,
      signal,
    );
  }
}

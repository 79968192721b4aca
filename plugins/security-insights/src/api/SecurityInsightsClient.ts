import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  Alert,
  AlertList,
  AlertQuery,
  DismissalRequest,
  ReopeningRequest,
  SecuritySummary,
} from '@internal/plugin-security-insights-common';
import { fetchEnvelope, sendChange, toQueryString } from '@internal/vendor-ui';
import type { AlertAddress, SecurityInsightsApi } from './SecurityInsightsApi';

/** Asks the backend of the plugin, as the person who is signed in. */
export class SecurityInsightsClient implements SecurityInsightsApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getSummary(entity: Entity, signal?: AbortSignal) {
    const url = await this.#url(entity, ['summary']);
    return fetchEnvelope<SecuritySummary>(this.#fetchApi, url, signal);
  }

  async getAlerts(entity: Entity, query: AlertQuery, signal?: AbortSignal) {
    const url = await this.#url(entity, ['alerts']);
    return fetchEnvelope<AlertList>(
      this.#fetchApi,
      `${url}${toQueryString({ ...query })}`,
      signal,
    );
  }

  async getAlert(
    entity: Entity,
    { type, number }: AlertAddress,
    signal?: AbortSignal,
  ) {
    const url = await this.#url(entity, ['alerts', type, String(number)]);
    return fetchEnvelope<Alert>(this.#fetchApi, url, signal);
  }

  dismissAlert(entity: Entity, alert: AlertAddress, request: DismissalRequest) {
    return this.#change(entity, alert, 'dismissal', request);
  }

  reopenAlert(entity: Entity, alert: AlertAddress, request: ReopeningRequest) {
    return this.#change(entity, alert, 'reopening', request);
  }

  async #change(
    entity: Entity,
    { type, number }: AlertAddress,
    change: 'dismissal' | 'reopening',
    request: object,
  ) {
    const path = ['alerts', type, String(number), change];
    const url = await this.#url(entity, path);
    return sendChange<Alert>(this.#fetchApi, url, request);
  }

  async #url(entity: Entity, path: string[]): Promise<string> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('security-insights');
    const { kind, namespace, name } = getCompoundEntityRef(entity);
    // One case only, so that one entity has one address.
    const segments = ['entities', kind, namespace, name].map(segment =>
      segment.toLocaleLowerCase('en-US'),
    );
    return `${baseUrl}/${[...segments, ...path]
      .map(encodeURIComponent)
      .join('/')}`;
  }
}

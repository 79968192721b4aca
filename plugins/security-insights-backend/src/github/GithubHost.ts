import type { GithubIntegrationConfig } from '@backstage/integration';

/** One GitHub of `integrations.github`: github.com or a GitHub Enterprise Server. */
export interface GithubHost {
  /** As in the addresses of its repositories, port included: `github.com`, `github.acme.example:8443`. */
  host: string;
  /** Base of its web pages, without a slash at the end. */
  webUrl: string;
  /** Base of its REST API; undefined when the configured one cannot be used. */
  apiUrl?: URL;
  /** Why there is no `apiUrl`, as a sentence with the key. */
  problem?: string;
  /** What the operator has configured, best first; empty when the portal cannot ask this GitHub. */
  credentials: ReadonlyArray<'app' | 'token'>;
  /** With secrets; for the credentials provider only. */
  integration: GithubIntegrationConfig;
}

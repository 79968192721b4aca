import type { Ask, Steps } from '../lib/Browser';
import type { BenchedEntity } from './entities';

/** What somebody's browser asks for on the overview of an entity, and then on the tab. */
export function portalPages(url: string, { entity }: BenchedEntity): Steps {
  const { name } = entity.metadata;
  const base = `${url}/api/security-insights/entities/component/default/${name}`;
  return [[`${base}/summary`], [`${base}/alerts?limit=25`]];
}

// The fields that the article's plugin shows, in a question of our own.
const FIELDS = `state createdAt id vulnerableManifestPath
  securityVulnerability {
    vulnerableVersionRange severity
    package { name }
    firstPatchedVersion { identifier }
    advisory { description }
  }`;

function dependabotAsk(
  githubUrl: string,
  slug: string,
  which: { states: string; more: string },
): Ask {
  const [owner, name] = slug.split('/');
  const query = `query ($owner: String!, $name: String!) {
    repository(owner: $owner, name: $name) {
      vulnerabilityAlerts(first: 100${which.states}) {
        totalCount nodes { ${FIELDS} ${which.more} }
      }
    }
  }`;
  return {
    url: `${githubUrl}/api/graphql`,
    json: JSON.stringify({ query, variables: { owner, name } }),
  };
}

/**
 * The same with the plugin of the security article, as far as its documents and its traffic show: two cards side by side on
 * the overview, then its tab for code scanning and its tab for Dependabot. The browser asks GitHub with the person's token.
 */
export function articlePages(
  githubUrl: string,
  { slug }: BenchedEntity,
): Steps {
  const codeScanning = `${githubUrl}/api/v3/repos/${slug}/code-scanning/alerts`;
  return [
    [
      codeScanning,
      dependabotAsk(githubUrl, slug, {
        states: ', states: OPEN',
        more: 'dismissedAt',
      }),
    ],
    [`${codeScanning}?per_page=100`],
    [dependabotAsk(githubUrl, slug, { states: '', more: '' })],
  ];
}

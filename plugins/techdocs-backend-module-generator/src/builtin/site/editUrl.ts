import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { SiteConfig } from '../../mkdocsYml/siteConfig';
import type { RenderJob } from '../../renderers/DocsRenderer';

const EDITABLE_HOSTS = new Set([
  'github',
  'gitlab',
  'bitbucketServer',
  'harness',
]);

/**
 * Finds the address below which the pages of a site can be edited: from repo_url and
 * edit_uri, else from where the catalog entity's documentation comes from.
 *
 * @returns an http(s) address that ends in a slash or `=`, undefined when there is none
 */
export function editBase(
  site: SiteConfig,
  location: RenderJob['location'],
  integrations: ScmIntegrationRegistry,
): string | undefined {
  const base =
    fromConfig(site) ??
    (site.repoUrl ? undefined : fromLocation(site, location, integrations));
  if (!base || !/^https?:\/\//i.test(base)) {
    return undefined;
  }
  return /[/=]$/.test(base) ? base : `${base}/`;
}

function fromConfig({ repoUrl, editUri, docsDir }: SiteConfig) {
  if (editUri && /^https?:\/\//i.test(editUri)) {
    return editUri;
  }
  if (!repoUrl || !/^https?:\/\//i.test(repoUrl)) {
    return undefined;
  }
  const repository = `${repoUrl.replace(/\/$/, '')}/`;
  if (editUri) {
    return repository + editUri.replace(/^\//, '');
  }
  const host = URL.canParse(repoUrl) ? new URL(repoUrl).hostname : '';
  // HEAD rather than MkDocs' "master": it stands for the default branch, whatever its name.
  if (host === 'github.com') {
    return `${repository}edit/HEAD/${docsDir}/`;
  }
  return host === 'gitlab.com'
    ? `${repository}-/edit/HEAD/${docsDir}/`
    : undefined;
}

function fromLocation(
  { docsDir }: SiteConfig,
  location: RenderJob['location'],
  integrations: ScmIntegrationRegistry,
) {
  if (location?.type !== 'url') {
    return undefined;
  }
  const integration = integrations.byUrl(location.target);
  if (!integration || !EDITABLE_HOSTS.has(integration.type)) {
    return undefined;
  }
  const base = location.target.replace(/\/?$/, '/');
  return integration.resolveEditUrl(
    integration.resolveUrl({ url: `./${docsDir}`, base }),
  );
}

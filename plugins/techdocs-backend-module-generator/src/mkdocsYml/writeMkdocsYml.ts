import yaml from 'js-yaml';
import { toMkdocsNav } from './nav';
import type { SiteConfig } from './siteConfig';

/** The text of an mkdocs.yml that says what the checked configuration says, without tags. */
export function writeMkdocsYml(site: SiteConfig): string {
  return yaml.dump(
    {
      site_name: site.siteName,
      site_description: site.siteDescription,
      docs_dir: site.docsDir,
      repo_url: site.repoUrl,
      edit_uri: site.editUri,
      nav: site.nav ? toMkdocsNav(site.nav) : undefined,
      ...site.mkdocs,
    },
    { noRefs: true, skipInvalid: true, schema: yaml.CORE_SCHEMA },
  );
}

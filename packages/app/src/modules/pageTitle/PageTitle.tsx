import {
  appTreeApiRef,
  configApiRef,
  coreExtensionData,
  useApi,
} from '@backstage/frontend-plugin-api';
import { Helmet } from 'react-helmet';
import { useLocation } from 'react-router-dom';
import { readBranding } from '../branding';
import { findPageTitle, TitledPage } from './findPageTitle';

/** Titles the browser tab after the page, which stock does only on some pages. Pages that set a title themselves win. */
export function PageTitle() {
  const { title: product } = readBranding(useApi(configApiRef));
  const { tree } = useApi(appTreeApiRef).getTree();
  const { pathname } = useLocation();

  // Not memoised: the tree object stays the same while its pages are added after sign-in.
  const pages = (
    tree.nodes.get('app/routes')?.edges.attachments.get('routes') ?? []
  )
    .map(({ instance, spec }) => ({
      path: instance?.getData(coreExtensionData.routePath),
      title: instance?.getData(coreExtensionData.title) ?? spec.plugin.title,
    }))
    .filter((page): page is TitledPage => Boolean(page.path && page.title));

  const title = findPageTitle(pathname, pages);
  return <Helmet title={title ? `${title} | ${product}` : product} />;
}

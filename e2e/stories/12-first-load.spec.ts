import { signIn } from '../people';
import { recordSources } from '../sources';
import { expect, test } from '../test';

/** What declares a vendor's plugin, and its client: all that may be loaded before somebody opens a page of the vendor. */
const declaration =
  /^plugins\/([^/]+-common\/|[^/]+\/src\/(api\/|(plugin|module|routes|index)\.tsx?$))/;
/** Tells which entities have a tab, and which definitions of an API have a widget; small, and needed to declare them. */
const predicate =
  /^plugins\/knative-event-mesh\/src\/(lib\/is(EventMeshEntity|FromEventMesh)|apiDocs\/eventTypeDefinition(Module|Widget))\.tsx?$/;

const carts = '/catalog/default/component/sock-shop-carts';
const vendors = [
  {
    declared: 'plugins/security-insights/src/plugin.tsx',
    path: `${carts}/security-insights`,
    code: 'plugins/security-insights/src/components/SecurityInsightsContent/SecurityInsightsContent.tsx',
  },
  {
    declared: 'plugins/sysdig/src/plugin.tsx',
    path: `${carts}/sysdig`,
    code: 'plugins/sysdig/src/components/SysdigContent/SysdigContent.tsx',
  },
  {
    declared: 'plugins/spacelift/src/plugin.tsx',
    path: `${carts}/spacelift`,
    code: 'plugins/spacelift/src/components/EntityStacks/EntityStacksContent.tsx',
  },
  {
    declared: 'plugins/kubernetes-module-portal/src/module.tsx',
    path: `${carts}/kubernetes`,
    code: 'plugins/kubernetes-module-portal/src/components/KubernetesContent/KubernetesContent.tsx',
  },
  {
    declared: 'plugins/knative-event-mesh/src/plugin.tsx',
    path: '/event-mesh',
    code: 'plugins/knative-event-mesh/src/components/EventMeshPage/EventMeshPage.tsx',
  },
];

test('nothing of a vendor is loaded with the portal but its declaration; its page loads the rest', async ({
  page,
}) => {
  const loadedSources = recordSources(page);
  await signIn(page, 'Lin Park');
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByText('This is a demo').first()).toBeVisible();

  const first = await loadedSources();
  // Without these the list says nothing about what is not in it.
  expect(first).toEqual(
    expect.arrayContaining(vendors.map(({ declared }) => declared)),
  );
  expect(
    first.filter(
      source =>
        source.startsWith('plugins/') &&
        !declaration.test(source) &&
        !predicate.test(source),
    ),
  ).toEqual([]);

  for (const { path, code } of vendors) {
    await page.goto(path);
    await expect.poll(loadedSources, { timeout: 30_000 }).toContain(code);
  }
});

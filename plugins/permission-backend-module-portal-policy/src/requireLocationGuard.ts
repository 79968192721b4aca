import type { RootInstanceMetadataService } from '@backstage/backend-plugin-api';

const GUARD = 'location-guard';

/**
 * Makes sure that a catalog in this backend comes with the location guard.
 *
 * `catalog.location.create` is open to everybody who is signed in, and the catalog asks for
 * the same permission when an existing registration is pointed at another URL. Only the
 * guard tells the two apart, so the policy refuses to serve without it.
 *
 * @throws Error when the catalog is installed and the guard is not.
 */
export async function requireLocationGuard(
  metadata: RootInstanceMetadataService,
): Promise<void> {
  const plugins = await metadata.getInstalledPlugins();
  const catalog = plugins.find(({ pluginId }) => pluginId === 'catalog');
  if (catalog && !catalog.modules.some(m => m.moduleId === GUARD)) {
    throw new Error(
      `The catalog runs without the module "${GUARD}", so anybody signed in could redirect or remove what others registered. Add "@internal/backend-hardening" to the backend.`,
    );
  }
}

import {
  ApiBlueprint,
  createFrontendModule,
  type ApiRef,
} from '@backstage/frontend-plugin-api';

/**
 * Puts another implementation in the place of an API of a plugin, for example one with canned answers.
 *
 * @param options.name - that of the API's extension, where the plugin has given it one.
 */
export function createApiModule<TApi>(options: {
  pluginId: string;
  name?: string;
  api: ApiRef<TApi>;
  factory: () => TApi;
}) {
  const { pluginId, name, api, factory } = options;
  return createFrontendModule({
    pluginId,
    extensions: [
      ApiBlueprint.make({
        name,
        params: defineParams => defineParams({ api, deps: {}, factory }),
      }),
    ],
  });
}

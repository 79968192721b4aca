import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import { eventTypeDefinitionWidget } from './eventTypeDefinitionWidget';

const config = ApiBlueprint.make({
  name: 'config',
  params: defineParams =>
    defineParams({
      api: apiDocsConfigRef,
      deps: {},
      factory: () => {
        const widgets = [
          eventTypeDefinitionWidget,
          ...defaultDefinitionWidgets(),
        ];
        return {
          getApiDefinitionWidget: ({ spec }) =>
            widgets.find(({ type }) => type === spec.type),
        };
      },
    }),
});

/**
 * Makes the pages of APIs show event types by their properties, beside the types that `@backstage/plugin-api-docs` knows
 * itself. Replaces `api:api-docs/config`; apps that have their own use `eventTypeDefinitionWidget` there.
 */
export const eventTypeDefinitionModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [config],
});

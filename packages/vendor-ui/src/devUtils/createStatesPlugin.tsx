import type { ReactNode } from 'react';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';

/**
 * The first page of a dev app: its states as a list of links.
 *
 * @param states - their names.
 * @param renderLinks - the links to what is to be seen in a state.
 */
export function createStatesPlugin(
  states: readonly string[],
  renderLinks: (state: string) => ReactNode,
) {
  return createFrontendPlugin({
    pluginId: 'states',
    extensions: [
      PageBlueprint.make({
        params: {
          path: '/',
          loader: async () => (
            <main>
              <ul>
                {states.map(state => (
                  <li key={state}>{renderLinks(state)}</li>
                ))}
              </ul>
            </main>
          ),
        },
      }),
    ],
  });
}

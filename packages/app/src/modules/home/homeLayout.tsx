import { cloneElement } from 'react';
import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

/**
 * Callboard's own layout of the home page, instead of the stock grid of widgets.
 * Plugins add a card to "Needs attention" with an extension that is attached to
 * `{ id: 'home-page-layout:home', input: 'attention' }` and outputs `coreExtensionData.reactElement`.
 */
export const homeLayout = HomePageLayoutBlueprint.makeWithOverrides({
  inputs: {
    attention: createExtensionInput([coreExtensionData.reactElement]),
  },
  factory(originalFactory, { inputs }) {
    return originalFactory({
      loader: async () => {
        const { HomePage } = await import('./HomePage');
        const cards = inputs.attention.map(card =>
          cloneElement(card.get(coreExtensionData.reactElement), {
            key: card.node.spec.id,
          }),
        );
        return () => <HomePage attentionCards={cards} />;
      },
    });
  },
});

import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';

/** The gallery as the only page of an app. */
export const galleryPlugin = createFrontendPlugin({
  pluginId: 'gallery',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        noHeader: true,
        loader: async () => {
          const { GalleryPage } = await import('./GalleryPage');
          return <GalleryPage />;
        },
      },
    }),
  ],
});

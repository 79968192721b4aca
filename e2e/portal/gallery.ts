import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { Service } from '../../scripts/lib/services.mjs';

const START_TIMEOUT_MS = 120_000;

/** The page that shows every part of `packages/vendor-ui`, on its own development server. */
export interface Gallery {
  url: string;
  stop(): Promise<void>;
}

/** Starts the gallery and waits until it is compiled. */
export async function startGallery(): Promise<Gallery> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const service = new Service({
    name: 'gallery',
    command: process.execPath,
    args: [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'start', '--config', 'dev/app-config.yaml'],
    ],
    cwd: join(root, 'packages/vendor-ui'),
    env: {
      ...process.env,
      // Without it the server opens a browser and reloads the page by itself.
      CI: '1',
      BROWSER: 'none',
      VENDOR_UI_GALLERY_PORT: String(port),
    },
    readyUrls: [url],
    logFile: join(root, '.data/e2e/gallery.log'),
  });
  try {
    await service.clearLog().start().ready(START_TIMEOUT_MS);
  } catch (error) {
    await service.stop();
    throw error;
  }
  return { url, stop: () => service.stop() };
}

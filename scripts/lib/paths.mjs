import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the bootstrap fetches: Node, Yarn, MkDocs. Git-ignored. */
export const tools = join(root, '.tools');

/** What the portal keeps between runs: databases, built docs, logs. Git-ignored; relative to the folder of the shell. */
export const data = resolve(
  process.env.CALLBOARD_DATA_DIR || join(root, '.data'),
);

/** Where the processes of `npm start` and `npm test` write their output. */
export const logs = join(data, 'logs');

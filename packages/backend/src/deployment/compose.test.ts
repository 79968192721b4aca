import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../examples/__testUtils__/readExamples';

const read = (name: string) => readFileSync(join(repositoryRoot, name), 'utf8');

/** What containers have no use for: ports and folders inside of them are fixed. */
const local = [
  'CALLBOARD_APP_PORT',
  'CALLBOARD_BACKEND_PORT',
  'CALLBOARD_DATA_DIR',
  'PORT',
  'POSTGRES_PORT',
];

it('passes every variable that the configuration reads to the portal', () => {
  const wanted = ['app-config.yaml', 'app-config.production.yaml'].flatMap(
    name =>
      [...read(name).matchAll(/\$\{([A-Z0-9_]+)/g)].map(
        ([, variable]) => variable,
      ),
  );
  const passed = Object.keys(
    parse(read('compose.yaml')).services.portal.environment,
  );
  expect(passed.length).toBeGreaterThan(10);
  expect(
    [...new Set(wanted)].filter(
      variable => !passed.includes(variable) && !local.includes(variable),
    ),
  ).toEqual([]);
});

import { existsSync } from 'node:fs';
import path from 'node:path';

const PROGRAM = '.tools/techdocs/bin/mkdocs';

function findProgram(): string | undefined {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const program = path.join(folder, PROGRAM);
    if (existsSync(program)) {
      return program;
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
}

const program = findProgram();
if (!program) {
  process.stderr.write(
    `\n*** NOT TESTED: documentation with the real MkDocs, because ${PROGRAM} is missing. ` +
      'Run "npm run techdocs:setup" first. ***\n\n',
  );
}

/** The MkDocs that `npm run techdocs:setup` installed; empty where it did not run. */
export const mkdocsProgram = program ?? '';

/**
 * `describe` for tests with the real MkDocs: required wherever it is set up, left out with a
 * loud line where it is not.
 */
export const describeWithMkdocs = program ? describe : describe.skip;

import { explainMkdocsFailure } from './explainMkdocsFailure';

const explain = (output: string, timedOut = false) =>
  explainMkdocsFailure({ code: 1, timedOut, output, timeoutMs: 90_000 });

describe('explainMkdocsFailure', () => {
  it.each([
    [
      'INFO    -  Cleaning\nERROR   -  Config value \'plugins\': The "x" plugin is not installed\n\nAborted with a configuration error!',
      'MkDocs could not build this documentation. Config value \'plugins\': The "x" plugin is not installed. Take the plugin out of mkdocs.yml, or ask an administrator to install it beside MkDocs.',
    ],
    [
      'WARNING -  gone.md\n\nAborted with 3 warnings in strict mode!',
      'MkDocs could not build this documentation. Aborted with 3 warnings in strict mode!',
    ],
    [
      'Traceback (most recent call last):\n  File "/usr/lib/x.py", line 1\nModuleNotFoundError: No module named \'yaml\'',
      "MkDocs could not build this documentation. ModuleNotFoundError: No module named 'yaml'. A Python package is missing; ask an administrator to install it beside MkDocs.",
    ],
    ['', 'MkDocs could not build this documentation. It gave no reason.'],
    [
      'ERROR   -  The path /srv/portal/.tools/techdocs/lib/x.py and C:\\Users\\me\\x are bad',
      'MkDocs could not build this documentation. The path … and … are bad.',
    ],
  ])('explains %j', (output, expected) => {
    expect(explain(output)).toBe(expected);
  });

  it('says that the time was over, and which setting to raise', () => {
    expect(explain('ERROR - x', true)).toBe(
      'The build did not finish within 90 seconds and was stopped. Make the documentation ' +
        'smaller, or ask an administrator to raise ' +
        'techdocs.portalGenerator.limits.buildTimeout.',
    );
  });

  it('stays short', () => {
    const output = `ERROR   -  ${'x'.repeat(5000)}\n`.repeat(50);
    expect(explain(output).length).toBeLessThan(1500);
  });
});

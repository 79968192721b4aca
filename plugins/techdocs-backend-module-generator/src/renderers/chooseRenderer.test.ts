import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { chmod } from 'node:fs/promises';
import type { RendererMode } from '../config';
import { chooseRenderer } from './chooseRenderer';
import type { DocsRenderer } from './DocsRenderer';

const renderer = (id: string): DocsRenderer => ({
  id,
  label: `label of ${id}`,
  render: async () => {},
});

describe('chooseRenderer', () => {
  const machine = createMockDirectory();

  /** Puts a program called mkdocs somewhere, run by a "python" that prints an answer. */
  async function install(folder: string, answer: string) {
    const python = machine.resolve(`${folder}/python3`);
    const mkdocs = machine.resolve(`${folder}/mkdocs`);
    machine.addContent({
      [`${folder}/python3`]: `#!/bin/sh\n${answer}\n`,
      [`${folder}/mkdocs`]: `#!${python}\n`,
    });
    await chmod(python, 0o755);
    await chmod(mkdocs, 0o755);
    return mkdocs;
  }
  const working = (version = '1.6.1', core = '"1.7.0"') =>
    `echo '{"mkdocs":"${version}","core":${core}}'`;

  async function choose(
    mode: RendererMode,
    options: { configured?: string; searchPath?: string } = {},
  ) {
    const logger = mockServices.logger.mock();
    const choice = await chooseRenderer({
      mode,
      cwd: machine.resolve('repo/packages/backend'),
      searchPath: options.searchPath ?? machine.resolve('path'),
      configured: options.configured,
      logger,
      createMkdocs: ({ mkdocsVersion, techdocsCoreVersion, origin }) =>
        renderer(`mkdocs ${mkdocsVersion} ${techdocsCoreVersion} in ${origin}`),
      createBuiltin: suggest => renderer(`builtin ${suggest}`),
    });
    const lines = [...logger.info.mock.calls, ...logger.error.mock.calls];
    return { choice, lines: lines.map(([line]) => line) };
  }

  beforeEach(() => {
    machine.setContent({
      repo: { 'backstage.json': '{}', packages: { backend: {} } },
      path: {},
    });
  });

  it('prefers what the set-up installed over the PATH', async () => {
    await install('path', working('1.5.0'));
    await install('repo/.tools/techdocs/bin', working());
    const { choice, lines } = await choose('auto');
    expect(choice).toMatchObject({
      renderer: { id: 'mkdocs 1.6.1 1.7.0 in .tools/techdocs' },
      fallback: { id: 'builtin true' },
    });
    expect(lines).toEqual([
      'Documentation is rendered by label of mkdocs 1.6.1 1.7.0 in .tools/techdocs (.tools/techdocs).',
    ]);
  });

  it('tries nothing but the configured program', async () => {
    await install('repo/.tools/techdocs/bin', working());
    const own = await install('own', working('1.7.7'));
    expect((await choose('mkdocs', { configured: own })).choice).toEqual({
      renderer: expect.objectContaining({
        id: 'mkdocs 1.7.7 1.7.0 in techdocs.portalGenerator.mkdocsPath',
      }),
    });
    const { choice, lines } = await choose('auto', { configured: '/nowhere' });
    expect(choice.renderer?.id).toBe('builtin true');
    expect(lines[0]).toContain('mkdocsPath is missing');
  });

  it.each([
    ['lacks the package mkdocs-techdocs-core', working('1.6.1', 'null')],
    ['does not run', 'exit 1'],
    ['does not run', 'echo "not an answer"'],
    ['does not run', 'echo "{}"'],
  ])('falls back, and says why: %s', async (reason, answer) => {
    await install('repo/.tools/techdocs/bin', answer);
    const { choice, lines } = await choose('auto');
    expect(choice).toEqual({
      renderer: expect.objectContaining({ id: 'builtin true' }),
    });
    expect(lines).toEqual([
      expect.stringContaining(
        `because the mkdocs in .tools/techdocs ${reason}`,
      ),
    ]);
    expect(lines[0]).toContain('npm run techdocs:setup');
  });

  it('goes on to the PATH when the set-up is broken', async () => {
    await install('repo/.tools/techdocs/bin', 'exit 1');
    await install('path', working('1.5.0'));
    const { choice } = await choose('auto');
    expect(choice.renderer?.id).toBe('mkdocs 1.5.0 1.7.0 in the PATH');
  });

  it('survives an interpreter that has gone', async () => {
    const mkdocs = await install('own', working());
    machine.addContent({ 'own/mkdocs': '#!/nowhere/python3\n' });
    const { lines } = await choose('auto', { configured: mkdocs });
    expect(lines[0]).toContain('cannot be started (ENOENT)');
  });

  it('never silently replaces MkDocs that was asked for', async () => {
    const { choice, lines } = await choose('mkdocs');
    expect(choice).toEqual({
      problem:
        'techdocs.portalGenerator.renderer is mkdocs, but no MkDocs is installed. An ' +
        'administrator has to run "npm run techdocs:setup" or set the renderer to auto.',
    });
    expect(lines).toHaveLength(1);
  });

  it('does not look for MkDocs, nor suggest it, when told to use its own renderer', async () => {
    await install('repo/.tools/techdocs/bin', working());
    const { choice, lines } = await choose('builtin');
    expect(choice.renderer?.id).toBe('builtin false');
    expect(lines).toEqual([
      'Documentation is rendered by label of builtin false.',
    ]);
  });
});

import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readdir, readFile, rm, symlink } from 'node:fs/promises';
import { readPortalGeneratorConfig } from '../config';
import { DocsWorkspace } from './DocsWorkspace';
import { planDocs } from './planDocs';

const options = {
  ...readPortalGeneratorConfig(new ConfigReader({})),
  defaultName: 'Carts',
};

describe('DocsWorkspace', () => {
  const source = createMockDirectory();
  const parent = createMockDirectory();

  beforeEach(() => {
    parent.clear();
    source.setContent({
      'mkdocs.yml': 'hooks: [evil.py]\nsite_name: A',
      docs: { 'index.md': 'hello', sub: { 'empty.md': '' } },
    });
  });

  it('copies the planned files, writes a clean mkdocs.yml, and goes away', async () => {
    const plan = await planDocs(source.path, options);
    const workspace = await DocsWorkspace.create(plan, parent.path);
    const read = (name: string) =>
      readFile(`${workspace.inputDir}/${name}`, 'utf8');

    expect(await read('docs/index.md')).toBe('hello');
    expect(await read('docs/sub/empty.md')).toBe('');
    expect(await read('mkdocs.yml')).toContain('site_name: A');
    expect(await read('mkdocs.yml')).not.toContain('evil');
    expect(workspace.inputDir.startsWith(parent.path)).toBe(true);

    await workspace.dispose();
    await workspace.dispose();
    expect(await readdir(parent.path)).toEqual([]);
  });

  it('refuses a file that became a link after it was planned, and cleans up', async () => {
    const plan = await planDocs(source.path, options);
    await rm(source.resolve('docs/index.md'));
    await symlink('/etc/passwd', source.resolve('docs/index.md'));
    await expect(DocsWorkspace.create(plan, parent.path)).rejects.toThrow();
    expect(await readdir(parent.path)).toEqual([]);
  });

  it('refuses a target outside of the copy', async () => {
    const plan = await planDocs(source.path, options);
    const files = plan.files.map(file => ({ ...file, target: '../../x' }));
    await expect(
      DocsWorkspace.create({ ...plan, files }, parent.path),
    ).rejects.toThrow('leads out of the copy');
    expect(await readdir(parent.path)).toEqual([]);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import type { PreparerBase } from '@backstage/plugin-techdocs-node';
import { docsComponent } from '../__testUtils__/startDocsBackend';
import { RendererAwarePreparer } from './RendererAwarePreparer';

const entity = docsComponent('x', '/nowhere');

function wrap(options: {
  commit?: string;
  folder?: string;
  rendererId?: string;
}) {
  const inner: PreparerBase = {
    shouldCleanPreparedDirectory: () => true,
    prepare: async (_, { etag } = {}) => {
      if (options.commit && etag === options.commit) {
        throw new NotModifiedError();
      }
      return { preparedDir: '/prepared', etag: options.commit ?? '' };
    },
  };
  return new RendererAwarePreparer({
    inner,
    rendererId: options.rendererId ?? 'mkdocs-1',
    logger: mockServices.logger.mock(),
    fingerprint: async () => options.folder,
  });
}

describe('RendererAwarePreparer', () => {
  it('adds the renderer to the commit', async () => {
    const preparer = wrap({ commit: 'abc' });
    expect(await preparer.prepare(entity)).toEqual({
      preparedDir: '/prepared',
      etag: 'abc#mkdocs-1',
    });
    expect(preparer.shouldCleanPreparedDirectory()).toBe(true);
  });

  it('is not modified only for the same commit and the same renderer', async () => {
    const preparer = wrap({ commit: 'abc' });
    await expect(
      preparer.prepare(entity, { etag: 'abc#mkdocs-1' }),
    ).rejects.toThrow(NotModifiedError);
    for (const etag of [
      'abc#builtin-1',
      'abc',
      'old#mkdocs-1',
      '',
      '#mkdocs-1',
    ]) {
      expect((await preparer.prepare(entity, { etag })).etag).toBe(
        'abc#mkdocs-1',
      );
    }
  });

  it('gives folders an etag from their files', async () => {
    const preparer = wrap({ folder: 'f1' });
    expect((await preparer.prepare(entity)).etag).toBe('f1#mkdocs-1');
    await expect(
      preparer.prepare(entity, { etag: 'f1#mkdocs-1' }),
    ).rejects.toThrow(NotModifiedError);
    expect((await preparer.prepare(entity, { etag: 'f0#mkdocs-1' })).etag).toBe(
      'f1#mkdocs-1',
    );
  });

  it('lets the build explain a folder that cannot be read', async () => {
    expect(await wrap({}).prepare(entity, { etag: '#mkdocs-1' })).toEqual({
      preparedDir: '/prepared',
      etag: '',
    });
  });
});

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { portalConfig } from '../__testUtils__/portalConfig';
import { useGithubSimulator } from '../__testUtils__/useGithubSimulator';

const COMPONENT =
  'https://github.com/CarlosIA12/example-backstage-component/blob/main/catalog-info.yaml';

describe("the backend's URL reader", () => {
  const github = useGithubSimulator();
  const reader = () =>
    UrlReaders.default({
      config: mockServices.rootConfig({ data: portalConfig(github.simulator) }),
      logger: mockServices.logger.mock(),
    });

  it("reads the article's component and notices when nothing changed", async () => {
    const first = await reader().readUrl(COMPONENT);

    expect((await first.buffer()).toString()).toContain(
      'name: backstage-example-component',
    );
    expect(first.lastModifiedAt).toBeInstanceOf(Date);
    await expect(
      reader().readUrl(COMPONENT, { etag: first.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('reports what does not exist', async () => {
    await expect(
      reader().readUrl(COMPONENT.replace('catalog-info', 'nope')),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('reads a tree, with and without a branch in the address', async () => {
    for (const url of [
      'https://github.com/acme/storefront-web/tree/main/docs',
      'https://github.com/acme/storefront-web',
    ]) {
      const tree = await reader().readTree(url);
      const files = await tree.files();

      expect(tree.etag).toMatch(/^[0-9a-f]{40}$/);
      expect(
        files.some(({ path }) => path.endsWith('images/palette.png')),
      ).toBe(true);
      await expect(
        reader().readTree(url, { etag: tree.etag }),
      ).rejects.toMatchObject({ name: 'NotModifiedError' });
    }
  });

  it('finds files by pattern', async () => {
    const { files } = await reader().search(
      'https://github.com/acme/shop-monorepo/blob/main/services/*/catalog-info.yaml',
    );
    const texts = await Promise.all(
      files.map(async file => (await file.content()).toString()),
    );

    expect(files.map(({ url }) => url)).toContain(
      'https://github.com/acme/shop-monorepo/blob/main/services/size-guide/catalog-info.yaml',
    );
    expect(texts).toHaveLength(4);
    expect(texts.every(text => text.includes('kind: Component'))).toBe(true);
  });

  it('names the rate limit when it is hit', async () => {
    github.simulator.inject({ kind: 'rateLimit' });

    await expect(reader().readUrl(COMPONENT)).rejects.toThrow(
      /rate limit exceeded/,
    );
  });
});

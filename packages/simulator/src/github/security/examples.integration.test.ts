import { acmePeople } from '../../acme';
import { readExampleEntities } from '../../__testUtils__/readExampleEntities';
import { useAlerts } from '../../__testUtils__/useAlerts';
import { alertKinds } from './alertKinds';

const slugs = Object.fromEntries(
  readExampleEntities().flatMap(({ metadata }) => {
    const slug = metadata.annotations['github.com/project-slug'];
    return slug ? [[metadata.name, slug]] : [];
  }),
);

describe('the examples and the alerts of the simulated GitHub', () => {
  const { ask, askAll, github } = useAlerts();

  // A number is that of the open alerts, a word the reason why there are none.
  const storyOf = async (slug: string) =>
    Promise.all(
      alertKinds.map(async kind => {
        const path = `/repos/${slug}/${kind}/alerts?state=open&per_page=100`;
        const { status, body } = await ask(path);
        if (status !== 200) {
          return body;
        }
        const pages = await askAll(path);
        return pages.flatMap(({ alerts }) => alerts).length;
      }),
    );
  const refused = (words: string) => ({
    message: expect.stringContaining(words),
  });

  it('tell the stories of the demo', async () => {
    const stories = await Promise.all(
      Object.entries(slugs).map(async ([name, slug]) => [
        name,
        await storyOf(slug),
      ]),
    );

    expect(Object.fromEntries(stories)).toMatchObject({
      // And one of a kind that is listed only when it is named.
      'sock-shop-carts': [10, 15, 2],
      'storefront-web': [5, 312, 0],
      'storefront-bff': [
        refused('Not Found'),
        refused('Not Found'),
        refused('Not Found'),
      ],
      'payments-ledger': [
        refused('no analysis found'),
        6,
        refused('Secret scanning is disabled'),
      ],
      'payments-legacy-gateway': [8, 16, refused('Resource not accessible')],
      'playback-order': [0, 0, 0],
    });
    expect(stories).toHaveLength(6);
  });

  it('have repositories named like the components', () => {
    for (const [name, slug] of Object.entries(slugs)) {
      expect(slug).toBe(`acme/${name}`);
    }
  });

  it('are dismissed by people of the company', async () => {
    const logins = acmePeople.map(({ login }) => login);
    const { dependabot } = github.simulator.world.repo(
      'acme',
      'sock-shop-carts',
    ).security;
    const by = dependabot.flatMap(({ dismissal }) => dismissal?.by ?? []);

    expect(by).toHaveLength(2);
    expect(logins).toEqual(expect.arrayContaining(by));
  });
});

import type {
  LoadedAnswer,
  VendorReadRequest,
  VendorResponse,
} from '@internal/vendor-client';
import type { VendorErrorCode } from '@internal/vendor-common';
import { repository } from '../__fixtures__/repository';
import { allLists, findList } from './alertLists';
import type { AlertPass } from './AlertPass';
import { githubError } from './githubError';
import { readAlertPass } from './readAlertPass';

const list = findList('dependabot', 'open');
const BASE = 'https://api.github.com/repositories/1/dependabot/alerts';

interface Page {
  numbers?: number[];
  next?: string;
  etag?: string;
  status?: number;
  body?: unknown;
  error?: VendorErrorCode;
}

/** A GitHub that gives these answers one after the other, and keeps what it was asked. */
function answering(...pages: Page[]) {
  const asked: VendorReadRequest[] = [];
  const read = async (request: VendorReadRequest): Promise<VendorResponse> => {
    const page = pages[asked.length];
    asked.push(request);
    if (page.error) {
      throw githubError(page.error, 'Refused.');
    }
    const { numbers = [], next, etag, status = 200 } = page;
    return {
      status,
      headers: new Headers({
        ...(next && { link: `<${BASE}?${next}>; rel="next"` }),
        ...(etag && { etag }),
      }),
      body:
        'body' in page
          ? page.body
          : numbers.map(number => ({ number, state: 'open' })),
    };
  };
  return { asked, read };
}

const pass = (
  github: ReturnType<typeof answering>,
  previous?: LoadedAnswer<AlertPass>,
  maxPages = 10,
) => readAlertPass({ ...github, repository, list, maxPages, previous });

const secretPass = (
  github: ReturnType<typeof answering>,
  previous?: LoadedAnswer<AlertPass>,
  maxPages = 10,
) =>
  readAlertPass({
    ...github,
    repository,
    list: findList('secret-scanning', 'open'),
    maxPages,
    previous,
  });

const numbers = ({ data }: LoadedAnswer<AlertPass>) =>
  data.kind === 'list' ? data.alerts.map(({ number }) => number) : undefined;

const full = (from: number) =>
  Array.from({ length: 100 }, (_, index) => from + index);

describe('a pass', () => {
  it('follows the pages to the last one', async () => {
    const github = answering(
      { numbers: [1, 2], next: 'after=a' },
      { numbers: [3], next: 'after=b' },
      { numbers: [4] },
    );
    const answer = await pass(github);
    expect(numbers(answer)).toEqual([1, 2, 3, 4]);
    expect(answer.truncated).toBe(false);
    expect(github.asked.map(({ path, query }) => [path, query])).toEqual([
      ['/repos/acme/carts/dependabot/alerts', { state: 'open', per_page: 100 }],
      [
        '/repos/acme/carts/dependabot/alerts',
        { state: 'open', per_page: 100, after: 'a' },
      ],
      [
        '/repos/acme/carts/dependabot/alerts',
        { state: 'open', per_page: 100, after: 'b' },
      ],
    ]);
  });

  it('ends at the limit of pages, and says so', async () => {
    const github = answering(
      { numbers: [1], next: 'page=2' },
      { numbers: [2], next: 'page=3' },
    );
    const answer = await pass(github, undefined, 2);
    expect(answer.truncated).toBe(true);
    expect(numbers(answer)).toEqual([1, 2]);
    expect(github.asked).toHaveLength(2);
  });

  it('ends where GitHub leads in a circle', async () => {
    const github = answering(
      { numbers: [1], next: 'after=a' },
      { numbers: [2], next: 'after=b' },
      { numbers: [3], next: 'after=a' },
    );
    expect(await pass(github)).toMatchObject({ truncated: true });
    expect(github.asked).toHaveLength(3);
  });

  it('has an alert once that has moved to a later page meanwhile', async () => {
    const github = answering(
      { numbers: [2, 1], next: 'page=2' },
      { numbers: [1, 0] },
    );
    const answer = await pass(github);
    expect(numbers(answer)).toEqual([2, 1]);
    expect(answer.data).toMatchObject({ skipped: 1 });
  });

  it.each([undefined, null, {}, { message: 'OK' }, 'text', 7])(
    'that is no list but %j is no empty list',
    async body => {
      await expect(pass(answering({ body }))).rejects.toMatchObject({
        code: 'BAD_RESPONSE',
      });
    },
  );

  it('skips and counts items that are none', async () => {
    const answer = await pass(
      answering({
        body: [
          null,
          7,
          'x',
          {},
          { number: 'one' },
          { number: 0 },
          { number: 1 },
        ],
      }),
    );
    expect(answer.data).toMatchObject({
      skipped: 6,
      alerts: [{ id: 'dependabot/1', severity: 'unknown', state: 'open' }],
    });
  });
});

describe('a pass after another one', () => {
  it('asks of every page whether it has changed, and takes over what has not', async () => {
    const first = await pass(
      answering(
        { numbers: full(1), next: 'after=a', etag: 'W/"1"' },
        { numbers: [200], etag: 'W/"2"' },
      ),
    );
    const github = answering({ status: 304 }, { status: 304 });
    const second = await pass(github, first);
    expect(second).toEqual(first);
    expect(github.asked.map(({ headers }) => headers)).toEqual([
      { 'if-none-match': 'W/"1"' },
      { 'if-none-match': 'W/"2"' },
    ]);
    expect(github.asked.every(({ accept304 }) => accept304)).toBe(true);
  });

  it('reads on where a page has changed', async () => {
    const first = await pass(
      answering(
        { numbers: [1], next: 'after=a', etag: '"1"' },
        { numbers: [2], etag: '"2"' },
      ),
    );
    const github = answering(
      { numbers: [9, 1], next: 'after=b', etag: '"3"' },
      { numbers: [2], etag: '"4"' },
    );
    expect(numbers(await pass(github, first))).toEqual([9, 1, 2]);
    expect(github.asked[1].headers).toEqual({});
  });

  it('does not trust that nothing comes after a full last page', async () => {
    const first = await pass(answering({ numbers: full(1), etag: '"1"' }));
    const github = answering(
      { numbers: full(1), next: 'page=2', etag: '"1"' },
      { numbers: [101] },
    );
    const second = await pass(github, first);
    expect(github.asked[0].headers).toEqual({});
    expect(numbers(second)).toHaveLength(101);
  });

  it('asks in full where GitHub gave no ETag, and where there was no list', async () => {
    const first = await pass(answering({ numbers: [1] }));
    const again = answering({ numbers: [1] });
    await pass(again, first);
    expect(again.asked[0]).toMatchObject({ headers: {}, accept304: false });

    const off = await pass(
      answering({
        status: 403,
        body: {
          message: 'Dependabot alerts are disabled for this repository.',
        },
      }),
    );
    expect(off).toEqual({ data: { kind: 'disabled', reason: 'disabled' } });
    expect(numbers(await pass(answering({ numbers: [1] }), off))).toEqual([1]);
  });
});

describe('a pass through secrets', () => {
  it('asks for the kinds that GitHub lists only when they are named, each alert once', async () => {
    const github = answering({ numbers: [5, 3] }, { numbers: [4, 3] });
    const answer = await secretPass(github);
    expect(numbers(answer)).toEqual([5, 3, 4]);
    expect(answer).toMatchObject({
      truncated: false,
      data: { withoutGeneric: false },
    });
    const [usual, generic] = github.asked.map(({ query }) => query);
    expect(usual).toEqual({ state: 'open', per_page: 100, hide_secret: true });
    expect(generic).toEqual({
      ...usual,
      secret_type: expect.stringMatching(
        /(?=.*\brsa_private_key\b)(?=.*\bpostgres_connection_string\b)(?=.*\bhttp_bearer_authentication_header\b)(?=.*\bpassword\b)/,
      ),
    });
  });

  it('has pages and ETags of their own for these', async () => {
    const pages = [
      { numbers: [9], next: 'page=2', etag: '"a1"' },
      { numbers: [8], etag: '"a2"' },
      { numbers: [7], next: 'page=2', etag: '"b1"' },
      { numbers: [6], etag: '"b2"' },
    ];
    const first = await secretPass(answering(...pages));
    expect(numbers(first)).toEqual([9, 8, 7, 6]);
    const github = answering(...pages.map(() => ({ status: 304 })));
    expect(await secretPass(github, first)).toEqual(first);
    expect(github.asked.map(({ headers }) => headers)).toEqual(
      ['"a1"', '"a2"', '"b1"', '"b2"'].map(etag => ({ 'if-none-match': etag })),
    );
  });

  it.each([
    [[{ numbers: [1], next: 'page=2' }, { numbers: [2] }]],
    [[{ numbers: [1] }, { numbers: [2], next: 'page=2' }]],
  ])('is cut off where one of both is', async pages => {
    const github = answering(...pages);
    const answer = await secretPass(github, undefined, 1);
    expect(answer.truncated).toBe(true);
    expect(numbers(answer)).toEqual([1, 2]);
    expect(github.asked).toHaveLength(2);
  });

  it.each(['NOT_FOUND', 'REQUEST_REJECTED'] as const)(
    'keeps the others, and is no complete list, where GitHub does not know the names: %s',
    async error => {
      const answer = await secretPass(answering({ numbers: [1] }, { error }));
      expect(numbers(answer)).toEqual([1]);
      expect(answer).toMatchObject({
        truncated: true,
        data: { withoutGeneric: true },
      });
    },
  );

  it.each([
    'BAD_RESPONSE',
    'RATE_LIMITED',
    'FORBIDDEN_BY_VENDOR',
    'UNREACHABLE',
  ] as const)(
    'fails as a whole, and makes no shorter list, with %s',
    async error => {
      await expect(
        secretPass(answering({ numbers: [1] }, { error })),
      ).rejects.toMatchObject({ code: error });
    },
  );

  it('asks no more where the feature is off, and takes no generic kinds for none', async () => {
    const body = { message: 'Secret scanning is disabled on this repository.' };
    const off = answering({ status: 404, body });
    expect(await secretPass(off)).toEqual({
      data: { kind: 'disabled', reason: 'disabled' },
    });
    expect(off.asked).toHaveLength(1);
    const answer = await secretPass(
      answering({ numbers: [1] }, { status: 404, body }),
    );
    expect(numbers(answer)).toEqual([1]);
    expect(answer.truncated).toBe(false);
  });
});

describe('the lists', () => {
  it('B5.10: of Dependabot hold what was dismissed automatically', () => {
    expect(findList('dependabot', 'dismissed').upstreamState).toBe(
      'dismissed,auto_dismissed',
    );
  });

  it('are asked for in words that each of them has', () => {
    expect(
      allLists('code-scanning').map(({ upstreamState }) => upstreamState),
    ).toEqual(['open', 'dismissed', 'fixed']);
    expect(
      allLists('secret-scanning').map(({ upstreamState }) => upstreamState),
    ).toEqual(['open', 'resolved']);
  });
});

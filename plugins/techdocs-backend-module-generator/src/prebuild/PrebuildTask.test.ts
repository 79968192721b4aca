import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { docsComponent } from '../__testUtils__/startDocsBackend';
import { BuildLedger } from './BuildLedger';
import { PrebuildTask } from './PrebuildTask';

describe('PrebuildTask', () => {
  let server: Server;
  let asked: string[];
  let answers: Record<string, string | number | undefined>;
  let running: number;
  let mostRunning: number;

  const finish = (updated: boolean) =>
    `event: log\ndata: "Step 1"\n\nevent: finish\ndata: {"updated":${updated}}\n\n`;

  beforeEach(async () => {
    asked = [];
    answers = {};
    running = 0;
    mostRunning = 0;
    server = createServer((request, response) => {
      asked.push(
        `${request.url} ${request.headers.authorization?.slice(0, 7)}`,
      );
      running += 1;
      mostRunning = Math.max(mostRunning, running);
      const name = request.url?.split('/').at(-1) ?? '';
      const answer = name in answers ? answers[name] : finish(true);
      setImmediate(() => {
        running -= 1;
        if (typeof answer === 'number') {
          response.writeHead(answer).end('no');
        } else if (answer === undefined) {
          response.destroy();
        } else {
          response.writeHead(200, { 'Content-Type': 'text/event-stream' });
          for (const piece of answer.match(/[^]{1,7}/g) ?? []) {
            response.write(piece);
          }
          response.end();
        }
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    await new Promise(resolve => server.close(resolve));
  });

  function createTask(names: string[]) {
    const { port }: AddressInfo = JSON.parse(JSON.stringify(server.address()));
    const logger = mockServices.logger.mock();
    const plain = docsComponent('plain', '/srv');
    delete plain.metadata.annotations;
    const task = new PrebuildTask({
      services: {
        auth: mockServices.auth(),
        catalog: catalogServiceMock({
          entities: [plain, ...names.map(name => docsComponent(name, '/srv'))],
        }),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
        }),
        logger,
      },
      ledger: new BuildLedger({ recheckAfterMs: 3_600_000 }),
      concurrency: 2,
    });
    return { logger, run: () => task.run(new AbortController().signal) };
  }

  it('asks for every component with documentation, two at a time, with its own rights', async () => {
    const { run, logger } = createTask(['a', 'b', 'c', 'd']);
    await run();
    expect(asked.sort()).toEqual(
      ['a', 'b', 'c', 'd'].map(
        name => `/api/techdocs/sync/default/component/${name} Bearer `,
      ),
    );
    expect(mostRunning).toBeLessThanOrEqual(2);
    expect(logger.info).toHaveBeenCalledWith(
      'Built the documentation of 4 entities in the background.',
    );
    await run();
    expect(asked).toHaveLength(4);
  });

  it.each([
    [
      'error',
      'event: error\ndata: "Add docs/index.md."\n\n',
      'Add docs/index.md.',
    ],
    ['status', 404, 'the backend answered 404'],
    ['early end', 'event: log\ndata: "x"\n\n', 'the backend stopped answering'],
    ['nonsense', 'event: error\ndata: {{{\n\n', 'unknown'],
    ['closed connection', undefined, 'fetch failed'],
  ])(
    'goes on after a failure and tells it once: %s',
    async (_, answer, reason) => {
      answers.b = answer;
      const { run, logger } = createTask(['a', 'b', 'c']);
      await run();
      await run();
      expect(asked).toHaveLength(3);
      expect(logger.warn.mock.calls).toEqual([
        [`The documentation of component:default/b cannot be built: ${reason}`],
      ]);
      expect(logger.info.mock.calls).toEqual([
        ['Built the documentation of 2 entities in the background.'],
      ]);
    },
  );

  it('says nothing when nothing was new', async () => {
    answers.a = finish(false);
    const { run, logger } = createTask(['a']);
    await run();
    expect(asked).toHaveLength(1);
    expect(logger.info).not.toHaveBeenCalled();
  });
});

import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { createMockDirectory } from '@backstage/backend-test-utils';

const mockDir = createMockDirectory();
const good = `
app: { baseUrl: 'http://localhost:7007' }
backend:
  baseUrl: http://localhost:7007
  listen: 127.0.0.1:0
  database: { client: better-sqlite3, connection: ':memory:' }
auth:
  environment: production
  providers: { github: { production: { clientId: id, clientSecret: canary-config-secret } } }
`;

/**
 * Runs the portal of the fixture in a process of its own until it exits or says that it
 * runs, and returns everything it wrote, stdout and stderr in the order of arrival.
 */
async function run(config: string, ...args: string[]) {
  mockDir.setContent({
    'app-config.yaml': config,
    'package.json': '{"name":"portal","version":"1.0.0"}',
  });
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      require.resolve('./__fixtures__/portal'),
      ...args,
      '--config',
      mockDir.resolve('app-config.yaml'),
    ],
    {
      // Schemas are looked for among the packages of the working directory.
      cwd: mockDir.path,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        CANARY_PASSWORD: 'canary-environment',
      },
    },
  );
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('THE PORTAL RUNS')) {
      child.kill('SIGTERM');
    }
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const lines = output.trimEnd().split('\n');
  return { code, output, lines, lastLine: lines[lines.length - 1] };
}

describe('a portal whose plugins fail at start', () => {
  it('exits with a code and names each failure on the last line', async () => {
    const { code, lastLine, output } = await run(good, 'fail');
    expect(code).toBe(1);
    expect(lastLine).toMatch(/^The portal did not start \(2 failures\): /);
    expect(lastLine).toContain('plugin "archive": the archive is closed');
    expect(lastLine).toContain(
      'plugin "ledger": cannot open postgresql://***@db/ledger with *** and ***',
    );
    expect(lastLine).not.toContain('canary');
    expect(output).not.toContain('THE PORTAL RUNS');
    // What was logged before has arrived as well.
    expect(output).toContain('threw an error during startup');
  });

  it('is not ended early by what fails while it comes down', async () => {
    const { code, lastLine } = await run(good, 'aftermath');
    expect([code, lastLine]).toEqual([
      1,
      'The portal did not start: plugin "brittle": the first failure.',
    ]);
  });

  it('says once that the database of all plugins is down', async () => {
    const { code, lastLine, output } = await run(
      good.replace(
        /database: .*/,
        'database: { client: pg, connection: { host: 127.0.0.1, port: 1, user: u, password: canary-pg, database: d } }',
      ),
      'two',
    );
    expect(code).toBe(1);
    expect(lastLine).toMatch(
      /^The portal did not start \(2 failures\): plugin "(fine|other)", plugin "(fine|other)": .*ECONNREFUSED 127\.0\.0\.1:1\. Is that server running/,
    );
    expect(output).not.toContain('canary');
  });

  it('exits with the port on the last line when it is taken', async () => {
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const { code, lastLine } = await run(
      good.replace('127.0.0.1:0', `127.0.0.1:${port}`),
    );
    server.close();
    expect(code).toBe(1);
    expect(lastLine).toContain(
      `EADDRINUSE: address already in use 127.0.0.1:${port}`,
    );
    expect(lastLine).toContain('set backend.listen');
  });
});

describe('a portal that starts', () => {
  it('runs on, and ends well when it is told to', async () => {
    const { code, output } = await run(good, 'preflight');
    expect(output).toContain('THE PORTAL RUNS');
    expect(output).toContain('Note: integrations.github');
    expect(output).not.toContain('did not start');
    expect(code).toBe(0);
  });
});

describe('a portal with a bad configuration', () => {
  it('lists every problem and starts nothing', async () => {
    const { code, lastLine, output } = await run(
      `${good.replace('production:', 'staging:')}
proxy: { endpoints: { /vendor: { target: 'https://x', headers: { Authorization: canary-header } } } }
signinPolicy: canary-value
`,
      'preflight',
    );
    expect(code).toBe(1);
    expect(lastLine).toBe(
      'The portal did not start: 3 problems in its configuration (auth.providers.github.production, proxy.endpoints./vendor, signinPolicy).',
    );
    expect(output).toContain('Fix: ');
    expect(output).not.toContain('canary');
    expect(output).not.toContain('Plugin initialization');
  });

  it('names the file that is not YAML, without quoting it', async () => {
    const { code, lastLine, output } = await run(
      `${good}\nintegrations:\n  token: canary: secret: x\n`,
      'preflight',
    );
    expect(code).toBe(1);
    expect(lastLine).toContain(mockDir.resolve('app-config.yaml'));
    expect(lastLine).toMatch(/at line \d+/);
    expect(output).not.toContain('canary');
  });

  it('says that a file is missing', async () => {
    const { code, lastLine } = await run(
      good,
      'preflight',
      '--config',
      '/no/such.yaml',
    );
    expect(code).toBe(1);
    expect(lastLine).toContain('/no/such.yaml');
    expect(lastLine).toContain('does not exist');
  });
});

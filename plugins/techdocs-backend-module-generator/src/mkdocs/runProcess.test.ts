import { buildEnvironment } from './buildEnvironment';
import { ProcessNotStartedError, runProcess } from './runProcess';

const node = (script: string, timeoutMs = 20_000) =>
  runProcess({
    command: process.execPath,
    args: ['-e', script],
    env: buildEnvironment('/nowhere'),
    timeoutMs,
  });

describe('runProcess', () => {
  afterEach(() => {
    delete process.env.PORTAL_TEST_SECRET;
  });

  it('returns exit code and output', async () => {
    expect(
      await node('console.log("a"); console.error("b"); process.exit(3)'),
    ).toMatchObject({
      code: 3,
      timedOut: false,
      output: expect.stringMatching(/a\n[^]*b\n|b\n[^]*a\n/),
    });
  });

  it('keeps the end of long output only', async () => {
    const { output } = await node(
      'process.stdout.write("x".repeat(300000) + "the end")',
    );
    expect(output).toHaveLength(64 * 1024);
    expect(output.endsWith('the end')).toBe(true);
  });

  it('hands over a short environment without the credentials of the backend', async () => {
    process.env.PORTAL_TEST_SECRET = 'hunter2';
    const { output } = await node('console.log(JSON.stringify(process.env))');
    expect(output).not.toContain('hunter2');
    expect(JSON.parse(output)).toMatchObject({
      HOME: '/nowhere',
      TMPDIR: '/nowhere',
      PATH: process.env.PATH,
    });
  });

  it('ends a program and its children when the time is over', async () => {
    const script = `
      const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      console.log(child.pid);
      setInterval(() => {}, 1000);
    `;
    const { timedOut, code, output } = await node(script, 2000);
    expect({ timedOut, code }).toEqual({ timedOut: true, code: undefined });
    const childPid = Number(output);
    expect(childPid).toBeGreaterThan(0);
    // Ended or waiting to be collected, but not running.
    const isGone = () => {
      try {
        process.kill(childPid, 0);
        return false;
      } catch {
        return true;
      }
    };
    for (let tries = 0; tries < 200 && !isGone(); tries += 1) {
      await new Promise(resolve => setTimeout(resolve, 25));
    }
    expect(isGone()).toBe(true);
  }, 30_000);

  it('says when there is no such program', async () => {
    await expect(
      runProcess({
        command: '/nowhere/mkdocs',
        args: [],
        env: {},
        timeoutMs: 1000,
      }),
    ).rejects.toThrow(ProcessNotStartedError);
  });
});

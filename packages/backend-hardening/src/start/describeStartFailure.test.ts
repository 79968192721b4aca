import { describeStartFailure } from './describeStartFailure';

function startupError(plugins: object[]) {
  return Object.assign(new Error('Backend startup failed'), {
    result: { plugins },
  });
}

const failed = (error: unknown, allowed = false) => ({
  failure: { error, allowed },
});

describe('describeStartFailure', () => {
  it('names every plugin and module that failed', () => {
    const error = startupError([
      { pluginId: 'catalog', modules: [], ...failed(new Error('no database')) },
      {
        pluginId: 'auth',
        modules: [
          { moduleId: 'github', ...failed(new Error('no client id')) },
          { moduleId: 'other' },
        ],
      },
      { pluginId: 'app', modules: [] },
    ]);
    expect(describeStartFailure(error)).toBe(
      'The portal did not start (2 failures): plugin "catalog": no database; module "github" of plugin "auth": no client id.',
    );
  });

  it('brings together what failed for the same reason', () => {
    const refused = (id: string) =>
      new Error(
        `Failed to instantiate service 'core.httpRouter' for '${id}' because the factory function threw an error, Error: Failed to instantiate service 'core.auth' for '${id}' because the factory function threw an error, Error: cannot reach the database of '${id}', Error: connect ECONNREFUSED 127.0.0.1:5432`,
      );
    const error = startupError([
      { pluginId: 'app', modules: [], ...failed(refused('app')) },
      { pluginId: 'auth', modules: [], ...failed(refused('auth')) },
    ]);
    expect(describeStartFailure(error)).toBe(
      `The portal did not start (2 failures): plugin "app", plugin "auth": cannot reach the database of 'app', Error: connect ECONNREFUSED 127.0.0.1:5432. Is that server running, and can it be reached from here?`,
    );
  });

  it('leaves out failures that are allowed', () => {
    const error = startupError([
      { pluginId: 'sysdig', modules: [], ...failed(new Error('x'), true) },
      { pluginId: 'catalog', modules: [], ...failed(new Error('y')) },
    ]);
    expect(describeStartFailure(error)).toBe(
      'The portal did not start: plugin "catalog": y.',
    );
  });

  it('puts everything on one line, without stack traces', () => {
    const error = new Error('first line\n  second line\n\tthird');
    const text = describeStartFailure(error);
    expect(text).toBe(
      'The portal did not start: first line second line third.',
    );
  });

  it('adds the cause, once', () => {
    const cause = new Error('connection lost');
    expect(describeStartFailure(new Error('migration failed', { cause }))).toBe(
      'The portal did not start: migration failed; caused by connection lost.',
    );
    expect(
      describeStartFailure(
        new Error('migration failed: connection lost', { cause }),
      ),
    ).toBe('The portal did not start: migration failed: connection lost.');
  });

  it('survives causes that go round in circles', () => {
    const error = new Error('a');
    error.cause = new Error('b', { cause: error });
    expect(describeStartFailure(error)).toMatch(/^The portal did not start: a/);
  });

  it('finds the reason in an error that carries several and says nothing itself', () => {
    const error = new AggregateError([
      new Error('connect ECONNREFUSED ::1:5432'),
      new Error('connect ECONNREFUSED 127.0.0.1:5432'),
    ]);
    expect(describeStartFailure(error)).toBe(
      'The portal did not start: connect ECONNREFUSED ::1:5432, connect ECONNREFUSED 127.0.0.1:5432. Is that server running, and can it be reached from here?',
    );
  });

  it.each([
    [
      'listen EADDRINUSE: address already in use 127.0.0.1:7007',
      'backend.listen',
    ],
    ['getaddrinfo ENOTFOUND db', 'can it be reached'],
    ['Migration table is already locked', 'start again in a moment'],
  ])('says what to do about "%s"', (message, help) => {
    expect(describeStartFailure(new Error(message))).toContain(help);
  });

  it.each([
    ['text', 'text'],
    [undefined, 'undefined'],
    [new Error(''), 'Error'],
    [startupError([]), 'Backend startup failed'],
  ])('describes %p too', (error, expected) => {
    expect(describeStartFailure(error)).toBe(
      `The portal did not start: ${expected}.`,
    );
  });

  it('shortens a reason that is very long', () => {
    const text = describeStartFailure(new Error('x'.repeat(10_000)));
    expect(text.length).toBeLessThan(700);
  });
});

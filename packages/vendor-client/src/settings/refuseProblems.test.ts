import type { ConfigProblem } from './ConfigProblem';
import { refuseProblems } from './refuseProblems';

const wrong: ConfigProblem = {
  key: 'acme.url',
  problem: 'It is not a URL.',
  fix: 'Write one.',
};
const note: ConfigProblem = {
  key: 'acme.scope',
  problem: 'It hides a report.',
  fix: 'Nothing needs to be done.',
  severity: 'note',
};

describe('refuseProblems', () => {
  it('lets pass what has no problem, or only notes', () => {
    expect(() => refuseProblems('Acme Cloud', [])).not.toThrow();
    expect(() => refuseProblems('Acme Cloud', [note])).not.toThrow();
  });

  it('says everything at once', () => {
    let error: unknown;
    try {
      refuseProblems('Acme Cloud', [note, wrong, { ...wrong, key: 'acme' }]);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({
      name: 'InputError',
      message: `Acme Cloud is not configured correctly:
  - acme.scope: It hides a report. Nothing needs to be done.
  - acme.url: It is not a URL. Write one.
  - acme: It is not a URL. Write one.`,
    });
  });
});

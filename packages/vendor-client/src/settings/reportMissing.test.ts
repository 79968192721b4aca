import { reportMissing } from './reportMissing';
import { SettingsReader } from './SettingsReader';

const variables = { url: 'ACME_URL', id: 'ACME_ID', key: 'ACME_KEY' };

function problemsOf(raw: object) {
  const reader = new SettingsReader({
    root: 'acme',
    raw,
    known: Object.keys(variables),
    docs: 'docs/integrations/acme.md',
  });
  reportMissing(reader, variables, 'none of the three');
  return reader.problems;
}

describe('reportMissing', () => {
  it('finds nothing wrong with all or nothing', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ url: ' ', key: '' })).toEqual([]);
    expect(problemsOf({ url: 'x', id: 'y', key: 'z' })).toEqual([]);
  });

  it('reports each that is missing', () => {
    expect(problemsOf({ url: 'x', key: ' ' })).toEqual([
      {
        key: 'acme.id',
        problem: 'acme.url is set, and this key is not.',
        fix: 'Set acme.id (environment variable ACME_ID) too, or none of the three.',
      },
      {
        key: 'acme.key',
        problem: 'acme.url is set, and this key is not.',
        fix: 'Set acme.key (environment variable ACME_KEY) too, or none of the three.',
      },
    ]);
    expect(problemsOf({ url: 'x', key: 'z' })).toMatchObject([
      {
        key: 'acme.id',
        problem: 'acme.url and acme.key are set, and this key is not.',
      },
    ]);
  });
});

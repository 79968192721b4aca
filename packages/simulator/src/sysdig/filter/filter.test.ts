import { FilterError } from './FilterError';
import {
  inventoryLanguage,
  pipelineLanguage,
  registryLanguage,
  runtimeLanguage,
  type FilterLanguage,
} from './languages';
import { matchesFilter } from './matchesFilter';
import { parseFilter } from './parseFilter';

const matches = (
  language: FilterLanguage,
  filter: string,
  thing: Record<string, string[]>,
) => matchesFilter(parseFilter(filter, language), field => thing[field] ?? []);

const carts = {
  freeText: ['docker.io/weaveworksdemos/carts:0.4.8', 'sock-shop-carts'],
  hasRunningVulns: ['true'],
  'asset.type': ['workload'],
  'kubernetes.cluster.name': ['sock-shop-cluster'],
  'kubernetes.workload.name': ['sock-shop-carts'],
};

describe('filters of runtime results', () => {
  it.each([
    ['kubernetes.cluster.name = "sock-shop-cluster"', true],
    ['kubernetes.cluster.name="sock-shop-cluster"', true],
    ['  kubernetes.cluster.name  =  "sock-shop-cluster"  ', true],
    ['kubernetes.cluster.name = "Sock-shop-cluster"', false],
    ['kubernetes.cluster.name = "sock-shop"', false],
    ['kubernetes.cluster.name != "sock-shop-cluster"', false],
    ['kubernetes.cluster.name in ("a", "sock-shop-cluster")', true],
    ['kubernetes.cluster.name in ("a","b")', false],
    ['kubernetes.namespace.name = ""', false],
    ['kubernetes.namespace.name != "x"', true],
    ['freeText = "CARTS:0.4"', true],
    ['freeText != "carts"', false],
    ['hasRunningVulns = true', true],
    ['hasRunningVulns = "false"', false],
    ['hasRunningVulns != false', true],
    ['asset.type = "host" or freeText = "carts"', true],
    ['asset.type = "host" and freeText = "carts"', false],
    // `and` binds tighter than `or`, in either order.
    ['asset.type = "workload" or asset.type = "host" and freeText = "x"', true],
    ['asset.type = "host" and freeText = "x" or asset.type = "workload"', true],
    [
      '(asset.type = "workload" or asset.type = "host") and freeText = "x"',
      false,
    ],
  ])('%s is %p for the carts', (filter, expected) => {
    expect(matches(runtimeLanguage, filter, carts)).toBe(expected);
  });
});

describe('filters of the inventory', () => {
  const resource = {
    name: ['sock-shop-carts'],
    labels: ['app:carts', 'team:c'],
    zone: ['Entire Infrastructure'],
  };

  it.each([
    ['name in ("sock-shop-carts") and zone = "Entire Infrastructure"', true],
    ['name contains "SHOP"', true],
    ['name starts with "sock"', true],
    ['name starts with "shop"', false],
    ['labels in ("team:c")', true],
    ['labels = "app:carts" and labels = "team:c"', true],
    ['labels != "team:c"', false],
    ['labels exists', true],
    ['externalDNS exists', false],
    ['not externalDNS exists', true],
    ['not not name exists', true],
    ['not (name exists and labels exists)', false],
    ['not name exists and labels exists', false],
  ])('%s is %p', (filter, expected) => {
    expect(matches(inventoryLanguage, filter, resource)).toBe(expected);
  });

  it('has no length of its own', () => {
    const filter = `name in ("${'x'.repeat(2000)}")`;
    expect(matches(inventoryLanguage, filter, resource)).toBe(false);
  });
});

describe('values', () => {
  it.each([
    ['quotes', 'say \\"hi\\"', 'say "hi"'],
    ['backslashes', 'a\\\\b\\\\', 'a\\b\\'],
    ['unicode', 'Strümpfe 🧦 漢字', 'Strümpfe 🧦 漢字'],
    ['the language itself', 'x\\" or vendor != \\"', 'x" or vendor != "'],
    ['parentheses and commas', 'a), (b', 'a), (b'],
    ['nothing', '', ''],
  ])('may hold %s', (_, written, meant) => {
    const filter = `vendor = "${written}"`;

    expect(matches(registryLanguage, filter, { vendor: [meant] })).toBe(true);
    expect(matches(registryLanguage, filter, { vendor: [`${meant}x`] })).toBe(
      false,
    );
  });
});

describe('what is refused', () => {
  it.each<[string, FilterLanguage, string, string]>([
    ['nothing', runtimeLanguage, ' ', 'unexpected end'],
    [
      'a field of another report',
      registryLanguage,
      'registry.name = "x"',
      'unsupported field: registry.name',
    ],
    [
      'a field of no report',
      runtimeLanguage,
      'constructor = "x"',
      'unsupported field: constructor',
    ],
    [
      'fields in another case',
      runtimeLanguage,
      'freetext = "x"',
      'unsupported field',
    ],
    [
      'a list for the registry',
      registryLanguage,
      'vendor in ("x")',
      'unsupported operator for vendor: in',
    ],
    [
      'equality for pipelines',
      pipelineLanguage,
      'freeText = "x"',
      'unsupported operator for freeText: =',
    ],
    [
      'two comparisons for pipelines',
      pipelineLanguage,
      'freeText in ("x") and freeText in ("y")',
      'unsupported operator: and',
    ],
    [
      'parentheses for pipelines',
      pipelineLanguage,
      '(freeText in ("x"))',
      'unexpected "("',
    ],
    [
      'or for the inventory',
      inventoryLanguage,
      'name = "x" or name = "y"',
      'unsupported operator: or',
    ],
    [
      'not for runtime',
      runtimeLanguage,
      'not freeText = "x"',
      'unsupported operator: not',
    ],
    [
      'contains for runtime',
      runtimeLanguage,
      'freeText contains "x"',
      'unsupported operator for freeText',
    ],
    [
      'a list of flags',
      runtimeLanguage,
      'hasRunningVulns in ("true")',
      'unsupported operator for hasRunningVulns',
    ],
    [
      'a flag that is neither',
      runtimeLanguage,
      'hasRunningVulns = maybe',
      'true or false expected at position 19',
    ],
    [
      'an unquoted value',
      runtimeLanguage,
      'freeText = carts',
      'unexpected "carts" at position 12',
    ],
    [
      'single quotes',
      runtimeLanguage,
      "freeText = 'carts'",
      'unexpected character at position 12',
    ],
    [
      'an open quote',
      runtimeLanguage,
      'freeText = "carts',
      'unterminated string from position 12',
    ],
    [
      'an unescaped quote',
      runtimeLanguage,
      'freeText = "a"b"',
      'unterminated string from position 16',
    ],
    [
      'a value that tries to widen',
      runtimeLanguage,
      'freeText = "x" or 1=1',
      'unexpected character at position 19',
    ],
    [
      'an escaped closing quote',
      runtimeLanguage,
      'freeText = "a\\"',
      'unterminated string',
    ],
    [
      'an escape of anything else',
      runtimeLanguage,
      'freeText = "a\\n"',
      'bad escape at position 14',
    ],
    [
      'a line break in a value',
      runtimeLanguage,
      'freeText = "a\nb"',
      'control character at position 14',
    ],
    [
      'a line break between words',
      runtimeLanguage,
      'freeText\n= "a"',
      'unexpected character at position 9',
    ],
    ['no operator', runtimeLanguage, 'freeText "x"', 'unexpected "x"'],
    [
      'an empty list',
      runtimeLanguage,
      'asset.type in ()',
      'unexpected ")" at position 16',
    ],
    [
      'a trailing comma',
      runtimeLanguage,
      'asset.type in ("a",)',
      'unexpected ")"',
    ],
    [
      'an open list',
      runtimeLanguage,
      'asset.type in ("a"',
      'unexpected end of filter',
    ],
    ['a dangling and', runtimeLanguage, 'freeText = "x" and', 'unexpected end'],
    ['words in capitals', runtimeLanguage, 'freeText = "x" AND x', '"AND"'],
    [
      'an open parenthesis',
      runtimeLanguage,
      '(freeText = "x"',
      'unexpected end',
    ],
    [
      'too many closing ones',
      runtimeLanguage,
      'freeText = "x")',
      'unexpected ")"',
    ],
    [
      'too many characters',
      runtimeLanguage,
      `freeText = "${'x'.repeat(1012)}"`,
      'longer than 1024 characters',
    ],
    [
      'deep nesting',
      runtimeLanguage,
      `${'('.repeat(500)}freeText = "x"${')'.repeat(500)}`,
      'nested too deeply',
    ],
    [
      'deep negation',
      inventoryLanguage,
      `${'not '.repeat(5000)}name exists`,
      'nested too deeply',
    ],
  ])('%s', (_, language, filter, message) => {
    expect(() => parseFilter(filter, language)).toThrow(FilterError);
    expect(() => parseFilter(filter, language)).toThrow(message);
  });

  it('takes exactly as many characters as it says, and as much nesting', () => {
    const long = `freeText = "${'x'.repeat(1011)}"`;
    const deep = `${'('.repeat(31)}freeText = "x"${')'.repeat(31)}`;

    expect(long).toHaveLength(1024);
    expect(matches(runtimeLanguage, long, carts)).toBe(false);
    expect(matches(runtimeLanguage, deep, { freeText: ['x'] })).toBe(true);
  });
});

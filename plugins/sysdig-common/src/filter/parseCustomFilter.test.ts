import * as fc from 'fast-check';
import { filterNodes, hostileText } from '../__testUtils__/filterNodes';
import { reportKinds, type ReportKind } from '../types';
import { parseCustomFilter } from './parseCustomFilter';
import { parseFilter } from './parseFilter';
import { serialiseFilter } from './serialiseFilter';

const cluster = 'kubernetes.cluster.name';

describe('what each report accepts, in canonical form', () => {
  it.each<[ReportKind, string, string?]>([
    ['runtime', `${cluster} = "a"`],
    ['runtime', `  ${cluster}="a"\n`, `${cluster} = "a"`],
    ['runtime', `${cluster} != "a"`],
    ['runtime', `${cluster} in ("a","b")`, `${cluster} in ("a", "b")`],
    ['runtime', `${cluster} IN ( "a" )`, `${cluster} in ("a")`],
    [
      'runtime',
      `freeText = "x" AND asset.type = "host"`,
      `freeText = "x" and asset.type = "host"`,
    ],
    ['runtime', 'hasRunningVulns = true'],
    ['runtime', 'hasRunningVulns = "false"', 'hasRunningVulns = false'],
    ['runtime', 'hasRunningVulns != FALSE', 'hasRunningVulns != false'],
    ['runtime', '((freeText = "x"))', 'freeText = "x"'],
    [
      'runtime',
      'freeText = "a" and freeText = "b" or freeText = "c"',
      '(freeText = "a" and freeText = "b") or freeText = "c"',
    ],
    [
      'runtime',
      'freeText = "a" and (freeText = "b" or (freeText = "c" or freeText = "d"))',
      'freeText = "a" and (freeText = "b" or freeText = "c" or freeText = "d")',
    ],
    ['runtime', 'freeText = "a\\"b\\\\"'],
    ['runtime', 'freeText = "ünï 🧦 (and) or = \\" exists"'],
    ['registry', 'vendor = "harbor"'],
    ['registry', 'vendor = "harbor" or freeText != "x"'],
    ['registry', '(vendor = "a" or vendor = "b") and freeText = "x"'],
    ['pipeline', 'freeText in ("nginx")'],
    ['pipeline', 'freeText in ("a", "b")'],
    ['posture', 'name = "carts"'],
    ['posture', 'cluster in ("a") and namespace != "b"'],
    ['posture', 'name contains "cart"'],
    ['posture', 'name starts with "cart"'],
    ['posture', 'name startsWith "cart"', 'name starts with "cart"'],
    ['posture', 'name Starts  With "cart"', 'name starts with "cart"'],
    ['posture', 'labels exists'],
    ['posture', 'not labels exists and not zone in ("a")'],
    [
      'posture',
      'accountId = "1" and projectName = "2" and subscriptionId = "3"',
    ],
    ['posture', 'account = "1" and project = "2" and subscription = "3"'],
  ])('%s: %s', (kind, text, filter = text) => {
    expect(parseCustomFilter(kind, text)).toEqual({ ok: true, filter });
  });
});

describe('what each report refuses, and why', () => {
  it.each<[ReportKind, string, string]>([
    ['runtime', '  ', 'It is empty.'],
    [
      'runtime',
      'freeText',
      'freeText cannot be followed by the end in the runtime report, but by “=” or “!=” or “in”.',
    ],
    [
      'runtime',
      'registry.name = "x"',
      'The runtime report does not know the field “registry.name”. It knows kubernetes.cluster.name, kubernetes.namespace.name, kubernetes.workload.name, kubernetes.workload.type, kubernetes.pod.container.name, asset.type, cloud.account.id, cloud.account.name, freeText and hasRunningVulns.',
    ],
    [
      'runtime',
      'kubernetes.cluster = "x"',
      'Did you mean kubernetes.cluster.name?',
    ],
    [
      'runtime',
      'Kubernetes.Cluster.Name = "x"',
      'Did you mean kubernetes.cluster.name?',
    ],
    [
      'registry',
      'vendr = "x"',
      'The registry report does not know the field “vendr”. Did you mean vendor?',
    ],
    ['registry', 'repository.name = "x"', 'It knows vendor and freeText.'],
    [
      'registry',
      'vendor in ("x")',
      'vendor cannot be followed by “in” in the registry report, but by “=” or “!=”.',
    ],
    [
      'registry',
      'not vendor = "x"',
      'The registry report does not know “not”. Compare with != instead.',
    ],
    [
      'pipeline',
      'freeText = "x"',
      'freeText cannot be followed by “=” in the pipeline report, but by “in”.',
    ],
    [
      'pipeline',
      'freeText in ("x") and freeText in ("y")',
      'The pipeline report does not know “and”: the report knows a single comparison.',
    ],
    [
      'pipeline',
      '(freeText in ("x"))',
      'The pipeline report knows parentheses only after “in”.',
    ],
    [
      'posture',
      'name = "x" or name = "y"',
      'The posture report does not know “or”: the report joins comparisons by “and”.',
    ],
    [
      'posture',
      '(name = "x")',
      'The posture report knows parentheses only after “in”.',
    ],
    ['posture', 'not not labels exists', 'does not know the field “not”'],
    ['posture', 'name not in ("x")', 'name cannot be followed by “not”'],
    [
      'posture',
      'name starts "x"',
      '“with” is missing after “starts”, before “x”.',
    ],
    ['runtime', 'freeText == "x"', 'freeText cannot be followed by “==”'],
    ['runtime', 'freeText ~ "x"', 'freeText cannot be followed by “~”'],
    ['runtime', 'freeText > "x"', 'freeText cannot be followed by “>”'],
    [
      'runtime',
      'freeText contains "x"',
      'freeText cannot be followed by “contains”',
    ],
    ['runtime', 'freeText "=" "x"', 'freeText cannot be followed by “=”'],
    [
      'runtime',
      'freeText = x',
      'freeText needs a value in double quotes, and not “x”.',
    ],
    [
      'runtime',
      'freeText = 1',
      'freeText needs a value in double quotes, and not “1”.',
    ],
    [
      'runtime',
      "freeText = 'x'",
      "freeText needs a value in double quotes, and not “'”.",
    ],
    [
      'runtime',
      "freeText='x'",
      "freeText needs a value in double quotes, and not “'”.",
    ],
    ['runtime', 'freeText = “x”', 'freeText needs a value in double quotes'],
    [
      'runtime',
      'freeText = ',
      'freeText needs a value in double quotes, and not the end.',
    ],
    ['runtime', 'freeText = true', 'freeText needs a value in double quotes'],
    [
      'runtime',
      'freeText in "x"',
      '“(” is missing after “freeText in”, before “x”.',
    ],
    [
      'runtime',
      'freeText in ()',
      'freeText needs a value in double quotes, and not “)”.',
    ],
    [
      'runtime',
      'freeText in ("x",)',
      'freeText needs a value in double quotes, and not “)”.',
    ],
    [
      'runtime',
      'freeText in ("x" "y")',
      '“)” is missing after the values of freeText, before “y”.',
    ],
    [
      'runtime',
      'hasRunningVulns = "maybe"',
      'hasRunningVulns is true or false, not “maybe”.',
    ],
    [
      'runtime',
      'hasRunningVulns in ("true")',
      'hasRunningVulns cannot be followed by “in” in the runtime report, but by “=” or “!=”.',
    ],
    ['runtime', 'freeText = "x', 'The quote before “x” is never closed.'],
    [
      'runtime',
      'freeText = "x" and freeText = "',
      'The quote before “” is never closed.',
    ],
    ['runtime', 'freeText = "x\\" or 1=1', 'is never closed.'],
    [
      'runtime',
      'freeText = "a\\n"',
      '“\\n” means nothing in a value; a backslash is \\\\.',
    ],
    [
      'runtime',
      'freeText = "x" freeText = "y"',
      '“freeText” cannot stand where it does: the report joins comparisons by “and” or “or”.',
    ],
    ['runtime', 'freeText = "x")', '“)” cannot stand where it does'],
    ['runtime', 'freeText = "x";', '“;” cannot stand where it does'],
    ['runtime', 'freeText = "x" -- and', '“--” cannot stand where it does'],
    [
      'runtime',
      '(freeText = "x"',
      '“)” is missing to close a parenthesis, before the end.',
    ],
    [
      'runtime',
      'freeText = "x" and',
      'A field is missing before the end. The runtime report knows',
    ],
    ['runtime', 'and freeText = "x"', 'does not know the field “and”'],
    ['runtime', '"freeText" = "x"', 'A field is missing before “freeText”'],
    ['runtime', '1=1', 'does not know the field “1”'],
    [
      'runtime',
      'freeText = "x"\nand freeText = "y"',
      'It holds the character U+000A, which cannot be seen.',
    ],
    ['runtime', 'freeText = "\u202ex"', 'U+202E'],
    [
      'runtime',
      `freeText = "${'x'.repeat(1024)}"`,
      'It is 1037 characters long, and at most 1024 are possible.',
    ],
    [
      'runtime',
      `${'('.repeat(17)}freeText = "x"${')'.repeat(17)}`,
      'Its parentheses nest deeper than 16.',
    ],
  ])('%s: %s', (kind, text, reason) => {
    expect(parseCustomFilter(kind, text)).toEqual({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });

  it('cuts what it quotes, and never in the middle of a character', () => {
    const result = parseCustomFilter('registry', `${'𝒳'.repeat(500)} = "x"`);
    expect(result).toEqual({
      ok: false,
      reason: expect.stringContaining(`“${'𝒳'.repeat(40)}…”`),
    });
  });

  it('accepts the deepest nesting and the longest text', () => {
    const deep = `${'('.repeat(16)}freeText = "x"${')'.repeat(16)}`;
    expect(parseCustomFilter('runtime', deep)).toEqual({
      ok: true,
      filter: 'freeText = "x"',
    });
    const long = `freeText = "${'x'.repeat(1011)}"`;
    expect(long).toHaveLength(1024);
    expect(parseCustomFilter('runtime', long)).toEqual({
      ok: true,
      filter: long,
    });
  });
});

describe.each(reportKinds)('every filter of the %s report', kind => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(filterNodes(kind), node => {
        const text = serialiseFilter(node);
        fc.pre(text.length <= 1024 && text === text.trim());
        expect(parseFilter(kind, text)).toEqual(node);
      }),
    );
  });

  it('keeps its canonical form', () => {
    const source = fc.array(
      fc.oneof(
        hostileText,
        fc.constantFrom('freeText = "x"', 'name exists', 'vendor != "y"'),
        fc.constantFrom(' and ', ' or ', '(', ')', 'not ', 'freeText in ("z")'),
      ),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(source, pieces => {
        const first = parseCustomFilter(kind, pieces.join(''));
        const again = first.ok ? parseCustomFilter(kind, first.filter) : first;
        expect(again).toEqual(first);
        expect(first.ok ? 'It is fine.' : first.reason).toMatch(
          /^[^\p{Cc}]{5,900}[.?]$/u,
        );
      }),
      { numRuns: 500 },
    );
  });
});

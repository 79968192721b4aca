import { arch, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchmarkResult } from './lib/Section';
import { formatTable } from './lib/table';

const benchmarks: Record<string, () => Promise<BenchmarkResult>> = {
  sysdig: async () => (await import('./sysdig')).benchSysdig(),
  spacelift: async () => (await import('./spacelift')).benchSpacelift(),
  knative: async () => (await import('./knative')).benchKnative(),
  'security-insights': async () =>
    (await import('./security-insights')).benchSecurityInsights(),
};

const known = Object.keys(benchmarks).join(', ');

/** Where it was measured, because the numbers mean nothing without it. */
function machine() {
  const processors = cpus();
  return {
    node: process.version,
    processor: `${processors.length} x ${processors[0]?.model ?? arch()}`,
    loadBefore: loadavg()[0],
  };
}

function print(
  result: BenchmarkResult,
  { node, processor, loadBefore }: ReturnType<typeof machine>,
): void {
  for (const { title, notes, head, rows } of result.sections) {
    const lines = [title, ...notes, '', formatTable(head, rows)];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
  process.stdout.write(
    `\nNode ${node} on ${processor}, load before the start ${loadBefore.toFixed(
      1,
    )}.\n`,
  );
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name = ''] = positionals;
  if (positionals.length !== 1 || !Object.hasOwn(benchmarks, name)) {
    const problem = name
      ? `There is no benchmark "${positionals.join(' ')}".`
      : 'A benchmark needs a name.';
    process.stderr.write(
      `✖ ${problem}\n  Use one of: ${known}. For example: yarn bench sysdig --json\n`,
    );
    return 1;
  }
  const where = machine();
  const result = await benchmarks[name]();
  if (values.json) {
    const { data, failures } = result;
    process.stdout.write(
      `${JSON.stringify({ benchmark: name, ...where, ...data, failures })}\n`,
    );
  } else {
    print(result, where);
  }
  for (const failure of result.failures) {
    process.stderr.write(`✖ ${failure}\n`);
  }
  return result.failures.length > 0 ? 1 : 0;
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(
      `✖ ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  },
);

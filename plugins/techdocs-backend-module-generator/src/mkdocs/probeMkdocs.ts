import { open, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { buildEnvironment } from './buildEnvironment';
import type { MkdocsCandidate } from './locateMkdocs';
import { ProcessNotStartedError, runProcess } from './runProcess';

/** An MkDocs that was found to work. */
export interface UsableMkdocs extends MkdocsCandidate {
  mkdocsVersion: string;
  /** Version of whatever provides the `techdocs-core` plugin. */
  techdocsCoreVersion: string;
}

/** Either a working MkDocs, or why this one cannot be used, as the end of a sentence. */
export type ProbeResult =
  | { usable: UsableMkdocs }
  | { usable?: undefined; reason: string };

// Asks by entry point, not by package name: an administrator may provide a compatible plugin.
const QUESTION = `
import json
from importlib import metadata
points = metadata.entry_points()
group = points.select(group='mkdocs.plugins') if hasattr(points, 'select') else points.get('mkdocs.plugins', [])
core = [p for p in group if p.name == 'techdocs-core']
dist = getattr(core[0], 'dist', None) if core else None
print(json.dumps({
  'mkdocs': metadata.version('mkdocs'),
  'core': (dist.version if dist else 'of unknown version') if core else None,
}))
`;
const answerSchema = z.object({
  mkdocs: z.string(),
  core: z.string().nullable(),
});
const PROBE_TIMEOUT_MS = 10_000;

/**
 * Finds out whether an `mkdocs` program runs and knows the `techdocs-core` plugin, by
 * asking the Python that it belongs to. Never throws.
 */
export async function probeMkdocs(
  candidate: MkdocsCandidate,
): Promise<ProbeResult> {
  const { command, origin } = candidate;
  const python = await pythonOf(command);
  if (!python) {
    return { reason: `the mkdocs in ${origin} is missing or has no Python` };
  }
  try {
    const { code, output, timedOut } = await runProcess({
      command: python,
      args: ['-c', QUESTION],
      env: buildEnvironment(tmpdir()),
      timeoutMs: PROBE_TIMEOUT_MS,
    });
    if (timedOut) {
      return { reason: `the mkdocs in ${origin} did not answer in 10 seconds` };
    }
    const answer = code === 0 ? readAnswer(output) : undefined;
    if (!answer) {
      return { reason: `the mkdocs in ${origin} does not run` };
    }
    if (answer.core === null) {
      return {
        reason: `the mkdocs in ${origin} lacks the package mkdocs-techdocs-core`,
      };
    }
    return {
      usable: {
        ...candidate,
        mkdocsVersion: answer.mkdocs,
        techdocsCoreVersion: answer.core,
      },
    };
  } catch (error) {
    const code = error instanceof ProcessNotStartedError ? error.message : '';
    return { reason: `the mkdocs in ${origin} cannot be started (${code})` };
  }
}

function readAnswer(output: string): z.infer<typeof answerSchema> | undefined {
  try {
    return answerSchema.parse(
      JSON.parse(output.trim().split('\n').at(-1) ?? ''),
    );
  } catch {
    return undefined;
  }
}

/** The interpreter named in the program's first line, else the one beside it. */
async function pythonOf(command: string): Promise<string | undefined> {
  const real = await realpath(command).catch(() => undefined);
  if (!real) {
    return undefined;
  }
  const named = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(await firstLine(real));
  const interpreter = path.basename(named?.[1] ?? '') === 'env' ? 2 : 1;
  if (named && /py/.test(path.basename(named[interpreter] ?? ''))) {
    return named[interpreter];
  }
  // No first line (Windows), or one too long for the system, which pip writes as a shell line.
  for (const name of ['python3', 'python', 'python.exe', '../python.exe']) {
    const python = path.join(path.dirname(real), name);
    if (await stat(python).catch(() => undefined)) {
      return python;
    }
  }
  return undefined;
}

async function firstLine(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) {
    return '';
  }
  try {
    const { buffer, bytesRead } = await handle.read({
      buffer: Buffer.alloc(512),
    });
    return buffer.subarray(0, bytesRead).toString('latin1').split('\n')[0];
  } finally {
    await handle.close();
  }
}

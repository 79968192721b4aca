import { spawn } from 'node:child_process';

/** A program to run to its end. */
export interface ProcessRequest {
  command: string;
  args: readonly string[];
  cwd?: string;
  /** The whole environment of the program; nothing is inherited. */
  env: Record<string, string>;
  timeoutMs: number;
  /** Told about each piece of output, standard output and error mixed. */
  onOutput?: (chunk: string) => void;
}

/** How a program ended. */
export interface ProcessResult {
  /** Exit code, or undefined when it was stopped. */
  code?: number;
  timedOut: boolean;
  /** The last 64 KiB of its output. */
  output: string;
}

/** The program could not be started at all; the message is the operating system's code. */
export class ProcessNotStartedError extends Error {
  readonly name = 'ProcessNotStartedError';
}

const KEPT_OUTPUT = 64 * 1024;

/**
 * Runs a program without a shell, in a process group of its own that is ended as a whole
 * when the time is over.
 *
 * @throws ProcessNotStartedError when there is no such program or it may not be run
 */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const ownGroup = process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(request.command, [...request.args], {
      cwd: request.cwd,
      env: request.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
    });
    let output = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      if (ownGroup && child.pid) {
        endGroup(child.pid);
      } else {
        child.kill('SIGKILL');
      }
    }, request.timeoutMs);

    const collect = (chunk: string) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
      request.onOutput?.(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', error => {
      clearTimeout(timer);
      reject(
        new ProcessNotStartedError(
          'code' in error && typeof error.code === 'string'
            ? error.code
            : 'unknown reason',
        ),
      );
    });
    child.on('close', code => {
      clearTimeout(timer);
      resolve({ code: code ?? undefined, timedOut, output });
    });
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group ended by itself in between.
  }
}

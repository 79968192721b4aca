import { explainTimeout } from '../errors/explainTimeout';
import type { ProcessResult } from './runProcess';

const MAX_REASONS = 3;
// Absolute paths of at least two folders, of Unix or Windows.
const SERVER_PATH = /(?:[A-Za-z]:)?(?:[/\\][\w.@+~-]+){2,}[/\\]?/g;

/**
 * Says in plain sentences why MkDocs failed, from what it printed.
 *
 * @param result - output with the build's own folders already taken out
 */
export function explainMkdocsFailure(
  result: ProcessResult & { timeoutMs: number },
): string {
  if (result.timedOut) {
    return explainTimeout(result.timeoutMs);
  }
  const reasons = findReasons(result.output);
  const reason = reasons.length > 0 ? reasons.join(' ') : 'It gave no reason.';
  return `MkDocs could not build this documentation. ${reason}${advice(
    reason,
  )}`;
}

function findReasons(output: string): string[] {
  const lines = output.split('\n').map(line => line.trimEnd());
  const errors = lines.flatMap(line => {
    const match = /^(?:ERROR|CRITICAL)\s+-\s+(.+)$/.exec(line);
    return match ? [match[1]] : [];
  });
  const last = lines.filter(line =>
    /^\w[\w.]*(Error|Exception)\b.*:/.test(line),
  );
  const aborted = lines.filter(line =>
    /^Aborted with \d+ warnings/i.test(line),
  );
  const found = errors.length > 0 ? errors : last.slice(-1);
  return [...found, ...aborted]
    .slice(0, MAX_REASONS)
    .map(text => asSentence(text.replace(SERVER_PATH, '…')));
}

function asSentence(text: string): string {
  const trimmed = text.trim().slice(0, 400);
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function advice(reason: string): string {
  if (/plugin is not installed/i.test(reason)) {
    return (
      ' Take the plugin out of mkdocs.yml, or ask an administrator to install it beside ' +
      'MkDocs.'
    );
  }
  if (/No module named|ModuleNotFoundError/i.test(reason)) {
    return ' A Python package is missing; ask an administrator to install it beside MkDocs.';
  }
  return '';
}

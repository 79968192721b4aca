import type { ConfigProblem } from '@internal/vendor-client';
import { z } from 'zod';
import type { ProxyRule } from '../guards/ProxyRule';

const block = z.record(z.string(), z.unknown()).catch({});

/** Whether a switch is on, in any of the words that the configuration of Backstage takes for true. */
function isOn(raw: unknown): boolean {
  return /^(?:y|yes|true|1|on)$/i.test(String(block.parse(raw).enabled));
}

function deletesPods({ method, segments }: ProxyRule): boolean {
  return method === 'DELETE' && segments.at(-2) === 'pods';
}

/**
 * Notes on switches of the stock page that show a button which the guard of the proxy refuses.
 *
 * @param raw - the block `kubernetes`
 * @param rules - what passes the proxy
 */
export function findButtonProblems(
  raw: unknown,
  rules: readonly ProxyRule[],
): ConfigProblem[] {
  const { podExecTerminal, frontend } = block.parse(raw);
  const problems: ConfigProblem[] = [];
  if (isOn(block.parse(frontend).podDelete) && !rules.some(deletesPods)) {
    problems.push({
      key: 'kubernetes.frontend.podDelete.enabled',
      problem:
        'It shows a button for deleting pods below "All objects", and whoever clicks it is refused.',
      fix: 'Remove it. Only kubernetes.portal.proxy.allow decides what passes; see docs/integrations/kubernetes.md before you add anything there.',
      severity: 'note',
    });
  }
  if (isOn(podExecTerminal)) {
    problems.push({
      key: 'kubernetes.podExecTerminal.enabled',
      problem:
        'It shows a button for a shell in containers below "All objects", and whoever clicks it is refused, whatever is configured.',
      fix: 'Remove it. The portal lets no lasting connection to clusters through.',
      severity: 'note',
    });
  }
  return problems;
}

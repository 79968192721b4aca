/** Who or what started a run: by git push, by an API key, or somebody by name. */
export type RunStarter =
  | { kind: 'push' }
  | { kind: 'apiKey' | 'person'; name: string };

/** Reads `Run.triggeredBy`. Spacelift writes API keys as `api::<id>::<name>`; null is a git push. */
export function readStarter(triggeredBy: string | null): RunStarter {
  const name = triggeredBy?.trim();
  if (!name) {
    return { kind: 'push' };
  }
  const [, key] = /^api::(?:[^:]*::)?(.+)$/.exec(name) ?? [];
  return key ? { kind: 'apiKey', name: key } : { kind: 'person', name };
}

/** A stack, and where it is looked at from, because that decides which rights count. */
export interface StackPlace {
  stackId: string;
  /** The entity whose annotations name the stack; left out on the page of all stacks, which needs the rights everywhere. */
  entityRef?: string;
}

/** The same text for the same place, for keys. */
export function placeKey({ stackId, entityRef }: StackPlace): string {
  return `spacelift/${entityRef ?? 'all'}/stacks/${encodeURIComponent(
    stackId,
  )}`;
}

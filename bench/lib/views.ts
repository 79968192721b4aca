/** One person opening one page. */
export interface View {
  viewer: number;
  entity: number;
  /** When, in simulated milliseconds from the start. */
  atMs: number;
}

/** How many people open how many pages within how much simulated time. */
export interface ViewPlan {
  viewers: number;
  entities: number;
  durationMs: number;
}

// The same sequence in every run, so that two runs differ by the code they measure only (mulberry32).
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every viewer opens every entity once, at times spread evenly and at random over the duration; earliest first. */
export function planViews({ viewers, entities, durationMs }: ViewPlan): View[] {
  const random = createRandom(20_250_701);
  const views: View[] = [];
  for (let viewer = 0; viewer < viewers; viewer++) {
    for (let entity = 0; entity < entities; entity++) {
      views.push({ viewer, entity, atMs: random() * durationMs });
    }
  }
  return views.sort((a, b) => a.atMs - b.atMs);
}

/** Parts the first view of each entity from the others. */
export function partFirstViews(views: readonly View[]): {
  first: View[];
  later: View[];
} {
  const seen = new Set<number>();
  const first: View[] = [];
  const later: View[] = [];
  for (const view of views) {
    (seen.has(view.entity) ? later : first).push(view);
    seen.add(view.entity);
  }
  return { first, later };
}

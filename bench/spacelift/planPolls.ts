/**
 * Which viewers ask in which second, when each keeps a page open that asks every so many seconds. They came one after
 * the other, evenly spread over the first interval.
 *
 * @returns the numbers of the viewers for each second
 */
export function planPolls(plan: {
  viewers: number;
  seconds: number;
  everySeconds: number;
}): number[][] {
  const { viewers, seconds, everySeconds } = plan;
  const bySecond: number[][] = Array.from({ length: seconds }, () => []);
  for (let viewer = 0; viewer < viewers; viewer++) {
    const came = Math.floor((viewer / viewers) * everySeconds);
    for (let second = came; second < seconds; second += everySeconds) {
      bySecond[second].push(viewer);
    }
  }
  return bySecond;
}

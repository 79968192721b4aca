import { writeFileSync } from 'node:fs';
import { z } from 'zod';

const SAMPLE_MS = 20;

/** What a process used since `watchMemory`. Resident memory in bytes, processor time in seconds. */
export const usageSchema = z.object({
  idleRss: z.number(),
  peakRss: z.number(),
  cpuSeconds: z.number(),
});

/** What a process used since the measurement began. */
export type Usage = z.infer<typeof usageSchema>;

/**
 * Watches the resident memory of this process. Linux keeps the peak and can be asked to forget that of the start;
 * elsewhere memory is sampled, which misses what happens within one piece of work.
 */
export class MemoryWatch {
  #idleRss = 0;
  #sampledPeak = 0;
  #exact = false;
  #cpu = process.cpuUsage();
  #timer: NodeJS.Timeout | undefined;

  /** Begins a measurement, and gives the resident memory at this moment. */
  start(): number {
    clearInterval(this.#timer);
    // Whatever is left of the start is no memory that the work needs.
    globalThis.gc?.();
    this.#exact = forgetPeak();
    this.#idleRss = process.memoryUsage.rss();
    this.#sampledPeak = this.#idleRss;
    this.#cpu = process.cpuUsage();
    this.#timer = setInterval(() => this.#sample(), SAMPLE_MS).unref();
    return this.#idleRss;
  }

  usage(): Usage {
    this.#sample();
    const { user, system } = process.cpuUsage(this.#cpu);
    return {
      idleRss: this.#idleRss,
      peakRss: this.#exact
        ? process.resourceUsage().maxRSS * 1024
        : this.#sampledPeak,
      cpuSeconds: (user + system) / 1e6,
    };
  }

  #sample(): void {
    this.#sampledPeak = Math.max(this.#sampledPeak, process.memoryUsage.rss());
  }
}

function forgetPeak(): boolean {
  try {
    // https://docs.kernel.org/filesystems/proc.html: 5 resets the peak of the resident set.
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

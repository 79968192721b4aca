import { questionSchema } from './messages';
import { MemoryWatch } from './MemoryWatch';

type Answerers = Record<string, (payload: unknown) => unknown>;

/**
 * Serves the benchmark that started this process. Every process also answers `watchMemory`, which begins a measurement
 * and gives the memory at that moment, and `usage`, which gives the peak and the processor time since.
 */
export function answerParent(answerers: Answerers): void {
  const memory = new MemoryWatch();
  const all: Answerers = {
    ...answerers,
    watchMemory: () => memory.start(),
    usage: () => memory.usage(),
  };
  process.on('message', async message => {
    const { data } = questionSchema.safeParse(message);
    if (!data) {
      return;
    }
    try {
      const value = await all[data.question](data.payload);
      process.send?.({ id: data.id, value });
    } catch (error) {
      process.send?.({
        id: data.id,
        value: null,
        error: error instanceof Error ? error.message : String(error),
      });
    }
  });
  process.once('disconnect', () => process.exit(0));
}

import type {
  SchedulerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';

/** Keeps the tasks of plugins, and runs one when it is told to, so that its time can be taken. */
export class ManualScheduler implements SchedulerService {
  readonly #tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();

  /** Runs a task to its end; rejects with what it throws, or when there is no such task. */
  async run(id: string): Promise<void> {
    const task = this.#tasks.get(id);
    if (!task) {
      const known = [...this.#tasks.keys()].join(', ');
      throw new Error(`There is no task "${id}", only ${known}.`);
    }
    await task.fn(new AbortController().signal);
  }

  async triggerTask(id: string): Promise<void> {
    await this.run(id);
  }

  async cancelTask(): Promise<void> {}

  async scheduleTask(
    task: SchedulerServiceTaskInvocationDefinition,
  ): Promise<void> {
    this.#tasks.set(task.id, task);
  }

  createScheduledTaskRunner(): SchedulerServiceTaskRunner {
    return { run: task => this.scheduleTask(task) };
  }

  async getScheduledTasks() {
    return [];
  }
}

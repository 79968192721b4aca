import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { z } from 'zod';
import { isCron } from './isCron';

/** When a mesh is read unless the configuration says otherwise. */
const DEFAULT_SCHEDULE = {
  frequency: { minutes: 5 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 15 },
};

const block = z.record(z.string(), z.json()).nullish();

/** The schedule of a block `schedule`, missing parts by default; undefined when it cannot be read. */
export function readSchedule(
  raw: unknown,
): SchedulerServiceTaskScheduleDefinition | undefined {
  try {
    const schedule = readSchedulerServiceTaskScheduleDefinitionFromConfig(
      new ConfigReader({ ...DEFAULT_SCHEDULE, ...block.parse(raw) }),
    );
    const { frequency } = schedule;
    return 'cron' in frequency && !isCron(frequency.cron)
      ? undefined
      : schedule;
  } catch {
    return undefined;
  }
}

import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceGauge,
} from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';

/** A value that was counted or measured. */
export interface RecordedValue {
  name: string;
  value: number;
  attributes: unknown;
}

/** A metrics service that keeps the values of counters and gauges. */
export function createRecordingMetrics(): {
  metrics: MetricsService;
  values: RecordedValue[];
} {
  const values: RecordedValue[] = [];
  const note = (name: string) => (value: number, attributes?: unknown) => {
    values.push({ name, value, attributes });
  };
  const counter = (name: string): MetricsServiceCounter => ({
    add: note(name),
  });
  const gauge = (name: string): MetricsServiceGauge => ({ record: note(name) });
  return {
    values,
    metrics: metricsServiceMock.mock({
      createCounter: counter,
      createGauge: gauge,
    }),
  };
}

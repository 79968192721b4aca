import type { EventConsumerFilter } from '@internal/plugin-knative-event-mesh-common';
import { every, type Verdict } from './Verdict';

/** What is known of the events of a type; other attributes differ from event to event. */
export interface KnownAttributes {
  type: string;
  source?: string;
}

/** A condition of a Trigger: for people, and whether events of a type can meet it. */
export interface TriggerFilter {
  /** For people. */
  conditions: EventConsumerFilter[];
  /** `no` when no event with these attributes is delivered. */
  judge(known: KnownAttributes): Verdict;
}

/** One filter that holds when all of them do. */
export function allOf(filters: readonly TriggerFilter[]): TriggerFilter {
  return {
    conditions: filters.flatMap(({ conditions }) => conditions),
    judge: known => every(filters.map(filter => filter.judge(known))),
  };
}

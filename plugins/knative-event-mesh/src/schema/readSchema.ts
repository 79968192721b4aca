import type { EventSchema } from './EventSchema';
import { listProperties } from './listProperties';
import { isRecord } from './SchemaReader';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Finds out what a definition of an event type is. Never throws: definitions come from clusters. */
export function readSchema(definition: string): EventSchema {
  const text = definition.trim();
  if (text === '' || text === '{}') {
    return { kind: 'none' };
  }
  const json = parse(text);
  if (json === undefined) {
    return { kind: 'text', text, isJson: false };
  }
  if (isRecord(json) && Object.keys(json).length === 0) {
    return { kind: 'none' };
  }
  // One long line is spread over many; what somebody has laid out stays as it is.
  const readable = text.includes('\n') ? text : JSON.stringify(json, null, 2);
  const { properties, truncated } = isRecord(json)
    ? listProperties(json)
    : { properties: [], truncated: false };
  return properties.length === 0
    ? { kind: 'text', text: readable, isJson: true }
    : { kind: 'schema', text: readable, properties, truncated };
}

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

/** The schema of the event: of an AsyncAPI document, which the backend writes on request, that of its message. */
function findPayload(json: unknown): unknown {
  if (!isRecord(json) || typeof json.asyncapi !== 'string') {
    return json;
  }
  const { components } = json;
  const messages = isRecord(components) ? components.messages : undefined;
  const event = isRecord(messages) ? messages.event : undefined;
  return isRecord(event) ? event.payload : undefined;
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
  const payload = findPayload(json);
  if (isRecord(payload) && Object.keys(payload).length === 0) {
    return { kind: 'none' };
  }
  // One long line is spread over many; what somebody has laid out stays as it is.
  const readable = text.includes('\n') ? text : JSON.stringify(json, null, 2);
  const { properties, truncated } = isRecord(payload)
    ? listProperties(payload)
    : { properties: [], truncated: false };
  return properties.length === 0
    ? { kind: 'text', text: readable, isJson: true }
    : { kind: 'schema', text: readable, properties, truncated };
}

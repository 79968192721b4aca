import type { MeshEventType } from '../model/Mesh';

function parseSchema(schemaData: string | undefined): unknown {
  try {
    const schema: unknown = JSON.parse(schemaData ?? '');
    return typeof schema === 'object' && schema !== null ? schema : undefined;
  } catch {
    return undefined;
  }
}

/** An AsyncAPI 3.0 document, as JSON, that describes one event type: a message with its schema, received from its broker or channel. */
export function createAsyncApi(
  eventType: MeshEventType,
  schemaUrl: string | undefined,
): string {
  const { type, namespace, name, description, schemaData, reference } =
    eventType;
  const schema =
    parseSchema(schemaData) ?? (schemaUrl ? { $ref: schemaUrl } : {});
  const address = reference
    ? `${reference.namespace}/${reference.name}`
    : `${namespace}/${name}`;
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: type,
      version: '1.0.0',
      ...(description && { description }),
    },
    defaultContentType: 'application/json',
    channels: {
      events: {
        address,
        messages: { event: { $ref: '#/components/messages/event' } },
      },
    },
    operations: {
      receive: {
        action: 'receive',
        channel: { $ref: '#/channels/events' },
        messages: [{ $ref: '#/channels/events/messages/event' }],
      },
    },
    components: {
      messages: { event: { name: type, title: type, payload: schema } },
    },
  };
  return JSON.stringify(document, undefined, 2);
}

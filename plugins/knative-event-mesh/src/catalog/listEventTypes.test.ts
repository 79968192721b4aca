import { eventType } from '../__fixtures__/entities';
import { spyCatalog } from '../__testUtils__/renderMesh';
import { listEventTypes } from './listEventTypes';

const page = { sort: 'type', order: 'asc', offset: 0, limit: 25 } as const;
const asyncApi = '{"asyncapi":"3.0.0","components":{}}';

describe('whether event types of a list have a schema', () => {
  it('is what they say, whatever their definition is, and needs no further question', async () => {
    const catalog = spyCatalog([
      eventType({ path: 'a/1', definition: asyncApi, hasSchema: false }),
      eventType({ path: 'a/2', definition: asyncApi, hasSchema: true }),
      eventType({ path: 'a/3', hasSchema: false }),
    ]);
    const { items } = await listEventTypes(catalog, page);
    expect(items.map(({ hasSchema }) => hasSchema)).toEqual([
      false,
      true,
      false,
    ]);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('follows from the definition and the address of those that do not say it', async () => {
    const catalog = spyCatalog([
      eventType({ path: 'a/1', hasSchema: null }),
      eventType({ path: 'a/2', hasSchema: null, definition: '{"type":"x"}' }),
      eventType({ path: 'a/3', hasSchema: null, schemaUrl: 'https://x' }),
      eventType({ path: 'a/4', definition: '{"type":"x"}' }),
    ]);
    const { items } = await listEventTypes(catalog, page);
    expect(items.map(({ hasSchema }) => hasSchema)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRefs: ['api:a/1', 'api:a/2', 'api:a/3'],
      }),
    );
  });
});

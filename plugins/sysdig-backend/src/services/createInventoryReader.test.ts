import {
  VendorError,
  type VendorReadRequest,
  type VendorResponse,
} from '@internal/vendor-client';
import { createInventoryReader } from './createInventoryReader';

const DOCUMENTED = '/secure/inventory/v1/resources';
const OLDER = '/api/cspm/v1/inventory/resources';

function sysdigWith(...paths: string[]) {
  const asked: string[] = [];
  const readInventory = createInventoryReader(
    async ({ path }: VendorReadRequest): Promise<VendorResponse> => {
      asked.push(path);
      if (!paths.includes(path)) {
        throw new VendorError({
          code: 'NOT_FOUND',
          vendor: 'sysdig',
          message: 'Not there.',
        });
      }
      return { status: 200, headers: new Headers(), body: path };
    },
  );
  return { asked, readInventory };
}

describe('createInventoryReader', () => {
  it('asks the documented path', async () => {
    const { asked, readInventory } = sysdigWith(DOCUMENTED, OLDER);
    await readInventory({ pageNumber: 1 });
    expect(asked).toEqual([DOCUMENTED]);
  });

  it('falls back once and remembers, also for simultaneous questions', async () => {
    const { asked, readInventory } = sysdigWith(OLDER);
    const answers = await Promise.all([readInventory({}), readInventory({})]);
    expect(answers.map(({ body }) => body)).toEqual([OLDER, OLDER]);
    asked.length = 0;
    await readInventory({});
    expect(asked).toEqual([OLDER]);
  });

  it('fails when neither path exists, and starts anew', async () => {
    const { asked, readInventory } = sysdigWith();
    await expect(readInventory({})).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    asked.length = 0;
    await expect(readInventory({})).rejects.toThrow('Not there.');
    expect(asked).toEqual([DOCUMENTED, OLDER]);
  });
});

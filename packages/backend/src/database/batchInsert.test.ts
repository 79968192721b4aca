import knexFactory from 'knex';

// The catalog writes each entity with several batches, inside of transactions. SQLite has one connection, so whatever
// waits in a transaction keeps everything else waiting. See docs/adr/0018-patched-knex.md.
describe('a batch within a transaction on SQLite', () => {
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });

  beforeAll(() =>
    database.schema.createTable('relations', table => table.string('target')),
  );
  afterEach(() => jest.useRealTimers());
  afterAll(() => database.destroy());

  it('is written without waiting for a timer', async () => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'],
    });

    await database.transaction(tx =>
      tx.batchInsert('relations', [{ target: 'a' }, { target: 'b' }], 1),
    );

    expect(await database('relations').pluck('target')).toEqual(['a', 'b']);
  });

  it('uses the transaction that it is given afterwards', async () => {
    const failed = database.transaction(async tx => {
      await database
        .batchInsert('relations', [{ target: 'undone' }])
        .transacting(tx);
      throw new Error('rolled back');
    });

    await expect(failed).rejects.toThrow('rolled back');
    expect(await database('relations').pluck('target')).not.toContain('undone');
  });
});

import { until } from './until';

describe('until', () => {
  it('ends as soon as the condition holds', async () => {
    const answers = [false, false, true];
    await until('it is the third time', () => answers.shift()!);
    expect(answers).toEqual([]);
  });

  it('says what it waited for in vain', async () => {
    await expect(until('pigs fly', async () => false, 50)).rejects.toThrow(
      'Waited in vain until pigs fly (50 ms)',
    );
  });
});

import { ManualClock } from '@internal/vendor-client/testUtils';
import type { ExchangedToken } from './exchangeKey';
import { rejected } from './graphqlErrors';
import { TokenService } from './TokenService';

const SECOND = 1000;

function setUp(lifetimeSeconds = 36_000) {
  const clock = new ManualClock();
  let count = 0;
  const exchange = jest.fn(async (): Promise<ExchangedToken> => {
    count += 1;
    return {
      jwt: `jwt-${count}`,
      validUntil: clock.now() / 1000 + lifetimeSeconds,
    };
  });
  return { clock, exchange, tokens: new TokenService(exchange, clock) };
}

describe('TokenService', () => {
  it('row 3: exchanges once for everybody who asks at the same time', async () => {
    const { exchange, tokens } = setUp();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => tokens.get()),
    );
    expect(new Set(all)).toEqual(new Set(['jwt-1']));
    expect(exchange).toHaveBeenCalledTimes(1);
  });

  it('row 3: uses a token until 30 seconds before its end', async () => {
    const { clock, exchange, tokens } = setUp(600);
    await tokens.get();
    await clock.advance(569 * SECOND);
    expect(await tokens.get()).toBe('jwt-1');
    await clock.advance(1 * SECOND);
    expect(await tokens.get()).toBe('jwt-2');
    expect(exchange).toHaveBeenCalledTimes(2);
  });

  it('row 3: uses a token of seconds for half of them', async () => {
    const { clock, tokens } = setUp(5);
    await tokens.get();
    await clock.advance(2 * SECOND);
    expect(await tokens.get()).toBe('jwt-1');
    await clock.advance(1 * SECOND);
    expect(await tokens.get()).toBe('jwt-2');
  });

  it('row 3: exchanges anew after a token was not accepted, once for all whom it failed', async () => {
    const { exchange, tokens } = setUp();
    const old = await tokens.get();
    for (let caller = 0; caller < 10; caller++) {
      tokens.reject(old);
    }
    const [renewed] = await Promise.all([tokens.get(), tokens.get()]);
    tokens.reject(old);
    expect(await tokens.get()).toBe(renewed);
    expect(exchange).toHaveBeenCalledTimes(2);
  });

  it('row 3: remembers a refusal for ten seconds, and nothing else', async () => {
    const { clock, exchange, tokens } = setUp();
    exchange.mockRejectedValueOnce(new Error('connection lost'));
    await expect(tokens.get()).rejects.toThrow('connection lost');
    exchange.mockRejectedValueOnce(rejected());
    await expect(tokens.get()).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    await expect(tokens.get()).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    expect(exchange).toHaveBeenCalledTimes(2);
    await clock.advance(10 * SECOND);
    expect(await tokens.get()).toBe('jwt-1');
  });
});

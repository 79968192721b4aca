import { GithubUnavailableError } from '../errors/GithubUnavailableError';
import { notInOrg } from '../errors/refusals';
import { Verdict } from '../policy/checkPerson';
import { VerdictMemory } from './VerdictMemory';

const verdict: Verdict = {
  user: { id: 1, login: 'ada-byte' },
  admittedBy: 'domain',
  addresses: [],
};
const outage = new GithubUnavailableError('GET /user: ECONNREFUSED');

describe('VerdictMemory', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('recalls nothing by default', () => {
    const memory = new VerdictMemory({ ttl: 0, outageGrace: 60_000 });
    memory.remember('t', verdict);
    expect(memory.recall('t')).toBeUndefined();
  });

  it('recalls a verdict until it is too old', () => {
    const memory = new VerdictMemory({ ttl: 5_000, outageGrace: 0 });
    memory.remember('t', verdict);
    jest.advanceTimersByTime(4_999);
    expect(memory.recall('t')).toBe(verdict);
    jest.advanceTimersByTime(1);
    expect(memory.recall('t')).toBeUndefined();
  });

  it('stands in during an outage until the grace is over', () => {
    const memory = new VerdictMemory({ ttl: 0, outageGrace: 60_000 });
    memory.remember('t', verdict);
    jest.advanceTimersByTime(59_999);
    expect(memory.standIn('t', outage)).toBe(verdict);
    jest.advanceTimersByTime(1);
    expect(memory.standIn('t', outage)).toBeUndefined();
  });

  it('stands in for nothing but an outage', () => {
    const memory = new VerdictMemory({ ttl: 0, outageGrace: 60_000 });
    memory.remember('t', verdict);
    const limit = new GithubUnavailableError('x', { rateLimited: true });
    const refusal = notInOrg({ login: 'x', required: [], pending: [] });
    expect(memory.standIn('t', limit)).toBeUndefined();
    expect(memory.standIn('t', refusal)).toBeUndefined();
    expect(memory.standIn('other', outage)).toBeUndefined();
  });

  it('forgets on demand', () => {
    const memory = new VerdictMemory({ ttl: 5_000, outageGrace: 60_000 });
    memory.remember('t', verdict);
    memory.forget('t');
    expect(memory.recall('t')).toBeUndefined();
    expect(memory.standIn('t', outage)).toBeUndefined();
  });
});

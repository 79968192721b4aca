import { useSimulator } from './useSimulator';

const happened: string[] = [];

describe('useSimulator', () => {
  const simulator = useSimulator(async () => {
    happened.push('start');
    return {
      name: 'Acme',
      reset: () => {
        happened.push('reset');
      },
      stop: async () => {
        happened.push('stop');
      },
    };
  });
  let early: unknown;
  try {
    simulator();
  } catch (error) {
    early = error;
  }

  it('runs the simulator from the first test on', () => {
    expect(simulator().name).toBe('Acme');
    expect(happened).toEqual(['start', 'reset']);
    expect(early).toMatchObject({
      message: expect.stringContaining('not running yet'),
    });
  });

  it('has one simulator, as new for each test', () => {
    expect(simulator()).toBe(simulator());
    expect(happened).toEqual(['start', 'reset', 'reset']);
  });
});

it('has stopped the simulator after the tests that use it', () => {
  expect(happened).toEqual(['start', 'reset', 'reset', 'stop']);
});

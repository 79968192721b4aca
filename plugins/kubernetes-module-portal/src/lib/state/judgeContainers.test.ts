import {
  crashing,
  ended,
  pod,
  unpullable,
  waiting,
} from '../../__fixtures__/pods';
import { listOf, NOW } from '../../__fixtures__/wire';
import { findContainers } from '../findContainers';
import { readObjects } from '../objects';
import { judgeContainers, judgePod } from './judgePod';

const read = (wire: unknown) => readObjects([listOf('pods', wire)]).pods[0];

describe('judgeContainers', () => {
  it('knows containers that only the spec or only the status names', () => {
    const both = judgeContainers(
      read({
        metadata: { name: 'p' },
        spec: {
          containers: [{ name: 'a', image: 'a:1' }, null, { image: 'x' }],
        },
        status: {
          phase: 'Pending',
          containerStatuses: [{ name: 'b', image: 'b:1', state: null }, 7],
        },
      }),
      NOW,
    );
    expect(
      both.map(({ name, image, verdict }) => [name, image, verdict.state]),
    ).toEqual([
      ['a', 'a:1', 'progressing'],
      ['b', 'b:1', 'progressing'],
    ]);
  });
});

describe('containers that somebody added to look around', () => {
  it.each([
    [{ ready: false }, 'healthy'],
    [{ ready: false, state: ended(0, 'Completed') }, 'healthy'],
    // What a shell leaves with after Ctrl+C.
    [{ ready: false, state: ended(130) }, 'healthy'],
    [{ ...unpullable }, 'imagePull'],
    [{ ready: false, state: waiting('ContainerCreating') }, 'progressing'],
  ])(
    'with %j are listed last, as %s, and change nothing for the pod',
    (container, state) => {
      const found = read(
        pod('p', { ephemeral: [{ name: 'debugger-x', ...container }] }),
      );
      expect(
        judgeContainers(found, NOW).map(({ name, isEphemeral, verdict }) => [
          name,
          isEphemeral,
          verdict.state,
        ]),
      ).toEqual([
        ['app', false, 'healthy'],
        ['debugger-x', true, state],
      ]);
      expect(judgePod(found, NOW)).toEqual({ state: 'healthy' });
      expect(findContainers(found, NOW)).toEqual(['app', 'debugger-x']);
    },
  );

  it('are known before the cluster says how they are', () => {
    const found = read(
      pod('p', {
        ephemeral: [{ name: 'debugger-x' }],
        status: { ephemeralContainerStatuses: null },
      }),
    );
    expect(findContainers(found, NOW)).toEqual(['app', 'debugger-x']);
    expect(judgePod(found, NOW)).toEqual({ state: 'healthy' });
  });

  it('have a log to read beside a container in trouble', () => {
    const found = read(
      pod('p', {
        containers: [crashing(1)],
        ephemeral: [{ name: 'debugger-x', ready: false }],
      }),
    );
    expect(judgePod(found, NOW).state).toBe('crashLoop');
    expect(findContainers(found, NOW)).toEqual(['app', 'debugger-x']);
  });
});

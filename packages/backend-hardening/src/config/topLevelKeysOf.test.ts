import { topLevelKeysOf } from './topLevelKeysOf';

describe('topLevelKeysOf', () => {
  it('finds the keys of the Config interface and no deeper ones', () => {
    const declaration = `
      import { Other } from 'other';
      interface Helper { notMine: string }
      // export interface Config { commented: string }
      export interface Config {
        /** Text with a brace { and a key: value. */
        first?: {
          deeper: string; // comment: here
          list: Array<{ deepest: number }>;
        };
        second: { one: 'a:b' } | string;
        third?: string[]; fourth: Map<string, { x: 1 }>;
      }
      export interface After { notMine2: string }
    `;
    expect(topLevelKeysOf(declaration)).toEqual([
      'first',
      'second',
      'third',
      'fourth',
    ]);
  });

  it('finds nothing where there is no such interface', () => {
    expect(topLevelKeysOf('export type Config = { a: string };')).toEqual([]);
    expect(topLevelKeysOf('')).toEqual([]);
  });
});

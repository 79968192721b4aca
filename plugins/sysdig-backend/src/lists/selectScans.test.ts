import { scan, scans } from '../__fixtures__/lines';
import type { ScanLine } from '../reduce/reduceScan';
import { selectScans } from './selectScans';

const assets = (lines: ScanLine[]) => lines.map(({ asset }) => asset).join('');

describe('selectScans', () => {
  it.each([
    [{}, 'dbac'],
    [{ order: 'asc' as const }, 'abdc'],
    [{ sort: 'asset' as const }, 'abcd'],
    [{ sort: 'asset' as const, order: 'desc' as const }, 'dcba'],
    [{ sort: 'policy' as const }, 'bcad'],
    [{ sort: 'createdAt' as const }, 'dbac'],
    [{ sort: 'createdAt' as const, order: 'asc' as const }, 'bdac'],
    [{ sort: 'inUse' as const }, 'dabc'],
  ])('row 16: sorts by %j, the unknown last', (query, order) => {
    expect(assets(selectScans(scans, query))).toBe(order);
  });

  it('row 16: keeps what is asked for', () => {
    expect(assets(selectScans(scans, { policy: ['failed', 'unknown'] }))).toBe(
      'bc',
    );
    const lines = [
      scan('x', { scope: { workload: 'Carts' } }),
      scan('y', { imageId: 'sha256:CAR' }),
      scan('z'),
    ];
    expect(assets(selectScans(lines, { search: 'car' }))).toBe('xy');
  });
});

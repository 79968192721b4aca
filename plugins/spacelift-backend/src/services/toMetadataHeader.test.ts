import { toMetadataHeader } from './toMetadataHeader';

it.each<Record<string, string>>([
  { source: 'backstage', user: 'user:default/lin' },
  { user: 'user:default/zoë\r\nX-Evil: 1', entity: '部品' },
  { user: '😀"\\' },
])('row 24: %j is JSON that a header can carry', metadata => {
  const header = toMetadataHeader(metadata);
  expect(() => new Headers({ 'x-test': header })).not.toThrow();
  expect(header).toMatch(/^[\x20-\x7e]*$/);
  expect(JSON.parse(header)).toEqual(metadata);
});

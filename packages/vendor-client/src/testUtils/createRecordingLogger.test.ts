import { createRecordingLogger } from './createRecordingLogger';

it('keeps lines of all levels and children', () => {
  const logger = createRecordingLogger();
  logger.debug('one');
  logger.child({ plugin: 'x' }).warn('two', { code: 'A' });
  logger.error('three', new Error('outer', { cause: new Error('inner') }));
  logger.info('four');
  expect(logger.messages('warn')).toEqual(['two']);
  expect(logger.lines.map(({ level }) => level)).toEqual([
    'debug',
    'warn',
    'error',
    'info',
  ]);
  expect(logger.lines[1].details).toBe('{"code":"A"}');
  expect(logger.lines[2].details).toContain('inner');
});

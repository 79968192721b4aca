import { capabilities, run, stack } from '../__fixtures__/stacks';
import { findTriggerBlock, isGeneralBlock } from './triggerBlock';

const find = (options: Partial<Parameters<typeof findTriggerBlock>[0]> = {}) =>
  findTriggerBlock({
    stack: stack(),
    capabilities,
    mayTrigger: true,
    ...options,
  });

describe('findTriggerBlock', () => {
  it('finds nothing where nothing is in the way', () => {
    expect(find()).toBeUndefined();
    expect(find({ followed: run({ state: 'FINISHED' }) })).toBeUndefined();
  });

  it('says what the stack has against it', () => {
    expect(find({ stack: stack({ obstacle: 'LOCKED' }) })).toBe('LOCKED');
  });

  it('knows of a run before the list of stacks does', () => {
    expect(find({ followed: run({ state: 'QUEUED' }) })).toBe('RUNNING');
  });

  it('puts what lasts before what passes', () => {
    const running = stack({ obstacle: 'RUNNING' });
    expect(find({ stack: running, mayTrigger: false })).toBe('NOT_ALLOWED');
    expect(find({ stack: running, mayTrigger: undefined })).toBe('UNKNOWN_YET');
    expect(
      find({
        stack: running,
        mayTrigger: false,
        capabilities: { ...capabilities, readOnly: true },
      }),
    ).toBe('READ_ONLY');
    expect(find({ capabilities: { ...capabilities, runTypes: [] } })).toBe(
      'NO_RUN_TYPES',
    );
  });

  it('tells what concerns all stacks from what concerns one', () => {
    expect(isGeneralBlock('READ_ONLY')).toBe(true);
    expect(isGeneralBlock('NOT_ALLOWED')).toBe(true);
    expect(isGeneralBlock('LOCKED')).toBe(false);
  });
});

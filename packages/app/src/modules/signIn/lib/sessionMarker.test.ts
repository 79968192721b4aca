import { sessionMarker } from './sessionMarker';

describe('sessionMarker', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    sessionMarker.clear();
  });

  it('is set, read and cleared', () => {
    expect(sessionMarker.isSet()).toBe(false);
    sessionMarker.set();
    expect(sessionMarker.isSet()).toBe(true);
    sessionMarker.clear();
    expect(sessionMarker.isSet()).toBe(false);
  });

  it('does without storage', () => {
    for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new Error('forbidden');
      });
    }
    expect(() => {
      sessionMarker.set();
      sessionMarker.clear();
    }).not.toThrow();
    expect(sessionMarker.isSet()).toBe(false);
  });
});

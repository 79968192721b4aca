const loaded: string[] = [];

jest.mock('./components/SecurityInsightsContent', () => {
  loaded.push('content');
  return {};
});
jest.mock('./components/SecurityInsightsCard', () => {
  loaded.push('card');
  return {};
});

describe('the package', () => {
  it('loads neither card nor content when it is imported', async () => {
    const exported = await import('.');
    expect(exported.default.id).toBe('security-insights');
    expect(loaded).toEqual([]);
  });
});

import { alertTypes } from './Alert';
import { dismissalReasons, MAX_COMMENT_LENGTH } from './Dismissal';

describe('dismissals', () => {
  it('have reasons for every type of alert', () => {
    expect(Object.keys(dismissalReasons)).toEqual([...alertTypes]);
    for (const reasons of Object.values(dismissalReasons)) {
      expect(new Set(reasons).size).toBe(reasons.length);
      expect(reasons.length).toBeGreaterThan(2);
    }
  });

  it('use the words that GitHub documents', () => {
    expect(dismissalReasons['code-scanning']).toContain("won't fix");
    expect(dismissalReasons['secret-scanning']).toContain('wont_fix');
    expect(dismissalReasons.dependabot).toContain('tolerable_risk');
    expect(MAX_COMMENT_LENGTH).toBe(280);
  });
});

import type { SysdigSummary } from '@internal/plugin-sysdig-common';
import {
  failedReport,
  postureSummary,
  scanSummary,
} from '../__fixtures__/summaries';
import { findReportStates, findWorst } from './reportState';

const stateOf = (summary: Omit<SysdigSummary, 'url'>) =>
  findReportStates({ url: 'https://secure.sysdig.com', ...summary })[0]?.state;

const zero = { critical: 0, high: 0, medium: 0, low: 0, negligible: 0 };

describe('findReportStates', () => {
  it.each([
    ['failed', scanSummary({ policies: { failed: 1, passed: 9 } })],
    ['critical', scanSummary({ total: { ...zero, critical: 1 } })],
    ['high', scanSummary({ total: { ...zero, high: 3, critical: null } })],
    ['unknown', scanSummary({ total: { ...zero, critical: null } })],
    ['unknown', scanSummary({ total: { ...zero, high: null } })],
    ['accepted', scanSummary({ policies: { accepted: 1, passed: 1 } })],
    ['passed', scanSummary({ policies: { passed: 2 } })],
    ['quiet', scanSummary({ policies: { notEvaluated: 2 } })],
    ['empty', scanSummary({ fetched: 0 })],
    ['unavailable', failedReport('RATE_LIMITED')],
    ['rejected', failedReport('REQUEST_REJECTED')],
  ])('calls a scan report %s', (state, runtime) => {
    expect(stateOf({ runtime })).toBe(state);
  });

  it.each([
    ['failed', postureSummary({ failing: 1, passing: 5 })],
    ['passed', postureSummary({ failing: 0, passing: 1 })],
    ['unknown', postureSummary({ failing: 0, passing: 0, notEvaluated: 3 })],
    ['forbidden', failedReport('FORBIDDEN_BY_VENDOR')],
  ])('calls a posture report %s', (state, posture) => {
    expect(stateOf({ posture })).toBe(state);
  });

  it('leaves out what the annotations do not ask for', () => {
    expect(stateOf({})).toBeUndefined();
  });
});

describe('findWorst', () => {
  it('prefers findings to reports that could not be read, and the first of equals', () => {
    const states = findReportStates({
      url: '',
      runtime: failedReport('TIMEOUT'),
      registry: scanSummary({ total: { ...zero, critical: 1 } }),
      pipeline: scanSummary({ policies: { failed: 1 } }),
      posture: postureSummary({ failing: 1 }),
    });
    expect(findWorst(states)).toEqual({ kind: 'pipeline', state: 'failed' });
    expect(findWorst([])).toBeUndefined();
  });
});

import { createRecordingAuditor } from './createRecordingAuditor';

describe('createRecordingAuditor', () => {
  it('keeps what began, how it ended, and what was known then', async () => {
    const auditor = createRecordingAuditor();
    const done = await auditor.createEvent({
      eventId: 'run-trigger',
      severityLevel: 'medium',
      meta: { stackId: 'a' },
    });
    await done.success({ meta: { runId: '1' } });
    const refused = await auditor.createEvent({ eventId: 'run-trigger' });
    await refused.fail({ error: new TypeError('No.'), meta: { space: 'x' } });
    await auditor.createEvent({ eventId: 'status-read' });

    expect(auditor.events).toEqual([
      {
        eventId: 'run-trigger',
        severityLevel: 'medium',
        byHttp: false,
        meta: { stackId: 'a', runId: '1' },
        outcome: 'succeeded',
      },
      {
        eventId: 'run-trigger',
        byHttp: false,
        meta: { space: 'x' },
        outcome: 'failed',
        error: 'TypeError: No.',
      },
      {
        eventId: 'status-read',
        byHttp: false,
        meta: {},
        outcome: 'initiated',
      },
    ]);
  });
});

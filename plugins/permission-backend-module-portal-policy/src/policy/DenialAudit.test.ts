import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createDenialAudit } from './DenialAudit';

const onBehalf = mockCredentials.user('user:default/lin', {
  actor: { subject: 'plugin:catalog' },
});

function setUp() {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => event),
  });
  const logger = mockServices.logger.mock();
  const audit = createDenialAudit({
    auditor,
    auth: mockServices.auth(),
    logger,
  });
  return { audit, auditor, event, logger };
}

describe('createDenialAudit', () => {
  it('records who was refused what, and which plugin asked', async () => {
    const { audit, auditor, event } = setUp();
    await audit.record('catalog.location.delete', onBehalf);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'permission-denied',
      severityLevel: 'medium',
      meta: {
        permission: 'catalog.location.delete',
        userEntityRef: 'user:default/lin',
        askedBy: 'plugin:catalog',
      },
    });
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the browser', mockCredentials.user('user:default/lin')],
    ['a service', mockCredentials.service()],
    ['nobody', mockCredentials.none()],
  ])('stays silent when %s asks', async (_, credentials) => {
    const { audit, auditor } = setUp();
    await audit.record('catalog.location.delete', credentials);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('does not fail the decision when the audit log fails', async () => {
    const { audit, auditor, logger } = setUp();
    auditor.createEvent.mockRejectedValue(new Error('disk full'));
    await expect(
      audit.record('catalog.location.delete', onBehalf),
    ).resolves.toBeUndefined();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('disk full'),
    );
  });
});

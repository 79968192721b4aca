import { useAlerts } from '../../../__testUtils__/useAlerts';
import { alertKinds } from '../alertKinds';

describe('the odd alerts of the simulated GitHub', () => {
  const { ask } = useAlerts();
  const listOf = async (kind: string) =>
    (await ask(`/repos/acme/oddities/${kind}/alerts?direction=asc`)).alerts;

  it.each(alertKinds)(
    '%s has one that is none, and three that are',
    async kind => {
      const alerts = await listOf(kind);

      expect(alerts.map(({ number }) => number)).toEqual([1, 2, 'three', 4]);
    },
  );

  it('send null, nothing and unknown words', async () => {
    const [code, packages, secrets] = await Promise.all(alertKinds.map(listOf));

    expect(code[0]).toMatchObject({
      rule: { severity: null, security_severity_level: null, id: null },
      most_recent_instance: {},
    });
    expect(code[0]).not.toHaveProperty('updated_at');
    expect(code[1]).toMatchObject({
      rule: { security_severity_level: 'apocalyptic' },
    });
    expect(packages[0]).toMatchObject({
      dependency: {},
      security_vulnerability: { first_patched_version: null },
    });
    expect(packages[1]).toMatchObject({
      state: 'snoozed',
      security_advisory: { severity: 'moderate' },
    });
    expect(secrets[0]).toMatchObject({ publicly_leaked: null });
    expect(secrets[0]).not.toHaveProperty('validity');
    expect(secrets[1]).toMatchObject({ validity: 'probably' });
  });
});

import { good, useSmallMesh } from './__testUtils__/useSmallMesh';

const { server, startWithMesh } = useSmallMesh();

it('F12: a backend that never answers costs one request timeout', async () => {
  const portal = await startWithMesh({ requestTimeout: '10s' });
  server.current.respond({ kind: 'hang' });
  const run = portal.run();
  await server.current.untilRequests(2);
  await portal.clock.advance(10_000);
  await run;
  expect(portal.sync().problem).toMatch(
    /did not answer within 10 seconds.*requestTimeout/,
  );
  server.current.respond(good());
  await portal.run();
  expect(portal.sync()).toEqual({ state: 'ok' });
});

it('F12: the default request timeout is 30 seconds', async () => {
  const portal = await startWithMesh();
  server.current.respond({ kind: 'hangMidBody' });
  const run = portal.run();
  await server.current.untilRequests(2);
  await portal.clock.untilSleeping(ms => ms === 30_000);
  await portal.clock.advance(30_000);
  await run;
  expect(portal.sync().state).toBe('failing');
});

it('F12: the end of the time that the schedule allows is told as such', async () => {
  const portal = await startWithMesh();
  server.current.respond({ kind: 'hang' });
  const run = portal.run();
  await server.current.untilRequests(2);
  await portal.scheduler.cancelTask('knative-event-mesh-provider-dev:run');
  await run;
  expect(portal.sync().problem).toMatch(/time that its schedule allows/);
});

it('the end of the portal is no failure of the mesh', async () => {
  const portal = await startWithMesh();
  server.current.respond({ kind: 'hang' });
  const run = portal.run();
  await server.current.untilRequests(2);
  portal.stopping.abort();
  await run;
  expect(portal.sync()).toEqual({ state: 'ok' });
  expect(portal.logger.messages('warn')).toEqual([]);
});

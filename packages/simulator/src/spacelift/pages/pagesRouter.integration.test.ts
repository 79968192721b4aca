import { useSpaceliftSimulator } from '../../__testUtils__/useSpaceliftSimulator';
import { spaceIds } from '../seed/seedSpaces';

describe('pages', () => {
  const spacelift = useSpaceliftSimulator();
  const get = (path: string) => fetch(`${spacelift.simulator.url}${path}`);

  it.each([
    ['/', 'Spacelift', 'It has 138 stacks'],
    ['/stack/callboard-prod', 'Callboard prod', 'Stack callboard-prod'],
    [`/spaces/${spaceIds.shop}`, 'shop', 'The storefront'],
  ])('%s says what it is', async (path, title, text) => {
    const response = await get(path);
    const page = await response.text();

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain('This is the simulated Spacelift');
    expect(page).toContain(text);
    expect(page).not.toContain('<script');
  });

  it('names a run and where it is by now', async () => {
    const { data } = await spacelift.ask(
      'mutation { runTrigger(stack: "sock-shop-carts-dev") { id } }',
    );
    spacelift.pass(2500);
    const { id } = data.runTrigger;
    const response = await get(`/stack/sock-shop-carts-dev/run/${id}`);

    expect(await response.text()).toContain(
      `<p>Run ${id} of stack sock-shop-carts-dev</p>\n<p>TRACKED, state READY</p>`,
    );
  });

  it.each([
    ['/stack/%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
    ['/stack/callboard-prod/run/%3Cscript%3E'],
    ['/spaces/%22%3E%3Cscript%3E'],
  ])('%s is not there, and harmless', async path => {
    const response = await get(path);
    const page = await response.text();

    expect(response.status).toBe(404);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
  });
});

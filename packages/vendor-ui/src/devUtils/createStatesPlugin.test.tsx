import { createApiRef, useApi } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { createApiModule } from './createApiModule';
import { createStatesPlugin } from './createStatesPlugin';

interface Greeting {
  of(state: string): string;
}

const greetingApiRef = createApiRef<Greeting>({ id: 'plugin.states.greeting' });

function StateLink(props: { state: string }) {
  const greeting = useApi(greetingApiRef);
  return <a href={`/${props.state}`}>{greeting.of(props.state)}</a>;
}

it('lists the links of each state, with the API that was put in place', async () => {
  renderTestApp({
    features: [
      createStatesPlugin(['empty', 'failed'], state => (
        <StateLink state={state} />
      )),
      createApiModule({
        pluginId: 'states',
        api: greetingApiRef,
        factory: () => ({ of: state => `See ${state}` }),
      }),
    ],
  });
  const links = await screen.findAllByRole('link', { name: /^See/ });
  expect(
    links.map(link => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['See empty', '/empty'],
    ['See failed', '/failed'],
  ]);
});

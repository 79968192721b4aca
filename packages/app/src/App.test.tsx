import { render, screen } from '@testing-library/react';
import App from './App';

const CONFIG = [
  {
    context: 'test',
    data: {
      app: { title: 'Acme Portal', baseUrl: 'http://localhost:3000' },
      // Nothing listens there, so nobody has a session.
      backend: { baseUrl: 'http://localhost:1' },
      auth: { environment: 'production' },
    },
  },
];

describe('App', () => {
  const env = process.env;
  const setEnv = (value: object) =>
    Object.defineProperty(process, 'env', { value, configurable: true });

  afterEach(() => setEnv(env));

  it('starts with all modules, and lets nobody in without signing in', async () => {
    // The test counterpart of the configuration that a build puts into the page.
    setEnv({ ...env, APP_CONFIG: CONFIG });
    render(App.createRoot());
    expect(
      await screen.findByRole('button', { name: /GitHub/ }),
    ).toBeInTheDocument();
    expect(screen.getByText('Acme Portal')).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });
});

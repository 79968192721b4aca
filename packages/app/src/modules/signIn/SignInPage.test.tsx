import { githubAuthApiRef, IdentityApi } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestAppOptions,
} from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { FAILURES } from './lib/failureCodes';
import { sessionMarker } from './lib/sessionMarker';
import { SignInPage } from './SignInPage';

const session = {
  token: 'a-token',
  identity: {
    type: 'user' as const,
    userEntityRef: 'user:default/ada',
    ownershipEntityRefs: ['user:default/ada'],
  },
};

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

/** What the refresh endpoint answers to the page's own question. */
function backendSays(status: number, message?: string) {
  return jest.spyOn(global, 'fetch').mockResolvedValue(
    new Response(JSON.stringify({ error: { name: 'Error', message } }), {
      status,
    }),
  );
}

function Address() {
  const { search } = useLocation();
  return <p>address: {search}</p>;
}

function open(options: {
  /** Whether the session manager finds a session, and at which attempt. */
  resumes?: 'at once' | 'the second time';
  /** What the window at GitHub ends with. */
  popup?: () => Promise<typeof session | undefined>;
  config?: TestAppOptions['config'];
  path?: string;
}) {
  let current = options.resumes === 'at once' ? session : undefined;
  const getBackstageIdentity = jest.fn(
    async (request?: { instantPopup?: boolean }) => {
      if (request?.instantPopup) {
        current = await options.popup?.();
      }
      const found = current;
      if (options.resumes) {
        current = session;
      }
      return found;
    },
  );
  const signOut = jest.fn(async () => {});
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(
    <>
      <SignInPage onSignInSuccess={onSignInSuccess} />
      <Address />
    </>,
    {
      initialRouteEntries: [options.path ?? '/'],
      config: {
        app: { title: 'Acme Portal', baseUrl: 'http://portal.example' },
        auth: { environment: 'production' },
        ...options.config,
      },
      apis: [
        [
          githubAuthApiRef,
          {
            getBackstageIdentity,
            getProfile: async () => ({}),
            getAccessToken: async () => '',
            signIn: async () => {},
            signOut,
            sessionState$: () => {
              throw new Error('not used');
            },
          },
        ],
        mockApis.discovery({ baseUrl: 'http://portal.example' }),
      ],
    },
  );
  return { getBackstageIdentity, onSignInSuccess, signOut };
}

const button = () =>
  screen.findByRole('button', { name: 'Sign in with GitHub' });

describe('SignInPage', () => {
  beforeEach(() => {
    sessionMarker.clear();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('names the product and offers GitHub and nothing else', async () => {
    const fetchSpy = backendSays(401);
    open({});
    expect(await button()).toBeEnabled();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Sign in',
    );
    expect(screen.getByText('Acme Portal')).toBeInTheDocument();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.queryByText(/guest/i)).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByText(/verified e-mail/)).not.toBeInTheDocument();
    expect(fetchSpy).not.toHaveBeenCalled();
  });

  it.each([
    ['a list', ['acme.example', 'lab.example']],
    ['a text', 'acme.example, lab.example'],
  ])('says who may enter when %s is configured', async (_, allowedDomains) => {
    open({
      config: {
        app: {
          title: 'Acme Portal',
          signIn: { allowedDomains, message: 'Ask #help for access.' },
        },
      },
    });
    await button();
    expect(
      screen.getByText(
        /verified e-mail address at acme\.example, lab\.example/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Ask #help for access.')).toBeInTheDocument();
  });

  it('goes straight on with a session that is good', async () => {
    const { onSignInSuccess } = open({ resumes: 'at once' });
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(sessionMarker.isSet()).toBe(true);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await expect(
      onSignInSuccess.mock.calls[0][0].getCredentials(),
    ).resolves.toEqual({ token: 'a-token' });
  });

  it('signs in through the window, with the keyboard', async () => {
    const { onSignInSuccess } = open({ popup: async () => session });
    await button();
    await userEvent.tab();
    expect(await button()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(sessionMarker.isSet()).toBe(true);
  });

  it('says where to go on while the window is open', async () => {
    let finish: (value: undefined) => void = () => {};
    open({
      popup: () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    });
    await userEvent.click(await button());
    expect(screen.getByRole('status')).toHaveTextContent(
      'Go on in the GitHub window',
    );
    finish(undefined);
    expect(await screen.findByRole('alert')).toHaveTextContent('not set up');
  });

  it('shows a refusal with account, remedy and the report', async () => {
    open({
      popup: async () => {
        throw named(
          'NotAllowedError',
          'The GitHub account bob-quill has no verified e-mail address in an allowed domain (acme.example). Verify it at https://github.com/settings/emails, or use another. (GH_NO_VERIFIED_EMAIL_IN_DOMAIN)',
        );
      },
    });
    await userEvent.click(await button());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('no verified work address');
    expect(alert).toHaveTextContent('GitHub account used: bob-quill');
    expect(alert).toHaveTextContent('Accepted domains: acme.example');
    expect(
      within(alert).getByRole('link', { name: /e-mail settings/ }),
    ).toHaveAttribute('href', 'https://github.com/settings/emails');
    const details = within(alert).getByText('What the portal reported');
    expect(details.closest('details')).not.toHaveAttribute('open');
    expect(alert).toHaveTextContent('(GH_NO_VERIFIED_EMAIL_IN_DOMAIN)');
    expect(await button()).toBeEnabled();
  });

  it.each([
    ['PopupRejectedError', 'Failed to open auth popup.', /blocked the GitHub/],
    ['PopupClosedError', 'Login failed, popup was closed', /was closed before/],
    [
      'NotAllowedError',
      'You did not agree. (GH_CONSENT_DENIED)',
      /You cancelled at GitHub/,
    ],
    ['Error', 'Something odd', /did not work/],
  ])('explains %s: %s', async (name, message, text) => {
    open({
      popup: async () => {
        throw named(name, message);
      },
    });
    await userEvent.click(await button());
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
    expect(await button()).toBeEnabled();
  });

  it('finds out why a window is blocked long after the click', async () => {
    backendSays(401, 'GitHub is unreachable. (GH_UNAVAILABLE)');
    open({
      popup: async () => {
        const now = Date.now();
        jest.spyOn(Date, 'now').mockReturnValue(now + 8_000);
        throw named('PopupRejectedError', 'Failed to open auth popup.');
      },
    });
    await userEvent.click(await button());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'GitHub is unreachable',
    );
  });

  describe('after a session that ended', () => {
    beforeEach(() => {
      sessionMarker.set();
    });

    it('asks the backend once for the reason and shows it', async () => {
      const fetchSpy = backendSays(
        401,
        'Refresh failed; caused by NotAllowedError: The GitHub account ada-byte has no verified e-mail address in an allowed domain (acme.example). (GH_NO_VERIFIED_EMAIL_IN_DOMAIN)',
      );
      open({});
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('no verified work address');
      expect(alert).toHaveTextContent('ada-byte');
      expect(alert).not.toHaveTextContent('caused by');
      expect(fetchSpy).toHaveBeenCalledTimes(1);
      const [url, init] = fetchSpy.mock.calls[0];
      expect(String(url)).toBe(
        'http://portal.example/api/auth/github/refresh?optional=&scope=read%3Auser&env=production',
      );
      expect(init).toMatchObject({
        credentials: 'include',
        headers: { 'x-requested-with': 'XMLHttpRequest' },
      });
    });

    it('says nothing when there is nothing to tell, and does not ask again', async () => {
      backendSays(
        401,
        'Refresh failed; caused by InputError: Missing session cookie',
      );
      open({});
      await button();
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
      expect(sessionMarker.isSet()).toBe(false);
    });

    it('goes on when the session is in order after all', async () => {
      jest
        .spyOn(global, 'fetch')
        .mockResolvedValue(new Response('{}', { status: 200 }));
      const { onSignInSuccess } = open({ resumes: 'the second time' });
      await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });

    it('does not go round in circles when the session is lost in between', async () => {
      jest
        .spyOn(global, 'fetch')
        .mockResolvedValue(new Response('{}', { status: 200 }));
      const { getBackstageIdentity } = open({});
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'did not work',
      );
      expect(getBackstageIdentity).toHaveBeenCalledTimes(2);
    });

    it.each([
      [
        'GitHub',
        401,
        'GitHub is unreachable. (GH_UNAVAILABLE)',
        /GitHub is unr/,
      ],
      ['the portal', 503, 'starting', /portal does not answer/],
      ['the provider', 404, 'Unknown auth provider', /not set up/],
    ])('explains that %s does not answer', async (_, status, message, text) => {
      backendSays(status, message);
      open({});
      expect(await screen.findByRole('alert')).toHaveTextContent(text);
      expect(sessionMarker.isSet()).toBe(true);
    });

    it('explains that the portal cannot be reached, and tries again on demand', async () => {
      jest.spyOn(global, 'fetch').mockRejectedValue(new TypeError('offline'));
      const { getBackstageIdentity } = open({});
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('portal does not answer');

      getBackstageIdentity.mockResolvedValue(session);
      await userEvent.click(
        within(alert).getByRole('button', { name: 'Try again' }),
      );
      await waitFor(() =>
        expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
      );
      expect(getBackstageIdentity).toHaveBeenCalledTimes(2);
    });

    it('says when GitHub answers again', async () => {
      backendSays(
        401,
        'GitHub limits requests until 2030-01-01T10:00:00.000Z; try again. (GH_UNAVAILABLE)',
      );
      open({});
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'GitHub expects to answer again at',
      );
    });
  });

  describe('with an error in the address', () => {
    it('shows its own text for a known code and cleans the address', async () => {
      open({
        path: '/?error=You%20cancelled.%20(GH_CONSENT_DENIED)&tab=x',
      });
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('You cancelled at GitHub');
      expect(screen.getByText('address: ?tab=x')).toBeInTheDocument();
    });

    it('repeats nothing of a crafted link', async () => {
      open({
        path: '/?error=Your%20account%20victim%20is%20locked,%20call%20555-0100',
      });
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('Signing in did not work');
      expect(document.body).not.toHaveTextContent('555-0100');
      expect(document.body).not.toHaveTextContent('victim');
    });
  });

  it('lets somebody drop the session that is in the way', async () => {
    const { signOut } = open({
      popup: async () => {
        throw named(
          'ConflictError',
          'GitHub answered for the account lin-park. (GH_ACCOUNT_SWITCHED)',
        );
      },
    });
    await userEvent.click(await button());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sign out here' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
    expect(signOut).toHaveBeenCalledTimes(1);
  });
});

describe('the texts', () => {
  it.each(Object.keys(FAILURES))('are shown for %s', async code => {
    open({ path: `/?error=${code}` });
    const alert = await screen.findByRole('alert');
    expect(alert).not.toHaveTextContent('reasons.');
    expect(alert.textContent!.length).toBeGreaterThan(40);
  });
});

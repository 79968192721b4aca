import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the sign-in page. Below `reasons`, one title and one remedy for each code in `lib/failureCodes.ts`. */
export const signInTranslationRef = createTranslationRef({
  id: 'callboard.sign-in',
  messages: {
    title: 'Sign in',
    button: 'Sign in with GitHub',
    allowedDomains:
      'For people with a verified e-mail address at {{domains}} on their GitHub account.',
    checking: 'Checking your session…',
    waiting: 'Go on in the GitHub window that has opened.',
    account: 'GitHub account used: {{account}}',
    domains: 'Accepted domains: {{domains}}',
    address: 'Address: {{address}}',
    availableAgain: 'GitHub expects to answer again at {{time}}.',
    details: 'What the portal reported',
    actions: {
      retry: 'Try again',
      emails: 'Open your e-mail settings at GitHub',
      signOut: 'Sign out here',
    },
    reasons: {
      GH_NO_VERIFIED_EMAIL_IN_DOMAIN: {
        title: 'This GitHub account has no verified work address',
        remedy:
          'Add your work address to the account at GitHub and verify it, or sign out of GitHub and use the account that has it. Then sign in again.',
      },
      GH_EMAIL_UNVERIFIED: {
        title: 'Your work address is not verified at GitHub',
        remedy:
          'Have the verification mail sent again in your e-mail settings at GitHub and follow its link. Then sign in again.',
      },
      GH_NO_EMAIL_SCOPE: {
        title: 'GitHub did not show your e-mail addresses to the portal',
        remedy:
          'Sign in again and keep the permission for e-mail addresses. If GitHub does not ask for it, tell an administrator of the portal.',
      },
      GH_NOT_IN_ORG: {
        title: 'This GitHub account is not a member of the organization',
        remedy:
          'Accept a waiting invitation at GitHub, or ask an owner of the organization to add you or to approve this portal there. Then sign in again.',
      },
      GH_ORG_SSO_REQUIRED: {
        title: 'Your organization wants its single sign-on first',
        remedy:
          'Open the organization at GitHub, sign in through its single sign-on, then sign in here again and grant the organization access.',
      },
      GH_AMBIGUOUS_USER: {
        title: 'Your GitHub account fits more than one person here',
        remedy:
          'An administrator of the portal has to link your GitHub account to exactly one user of the catalog. Send them the report below.',
      },
      GH_USER_NOT_IN_CATALOG: {
        title: 'You may come in, but the catalog does not know you yet',
        remedy:
          'Ask an administrator of the portal to add you to the catalog. Send them the report below: it holds what they need.',
      },
      GH_TOKEN_REVOKED: {
        title: 'GitHub no longer accepts the permission you gave',
        remedy:
          'It was withdrawn or has expired, or the account is suspended. Sign in again; if GitHub refuses that too, look at your account there.',
      },
      GH_SESSION_EXPIRED: {
        title: 'Your session has ended',
        remedy: 'Sign in again to go on.',
      },
      GH_UNAVAILABLE: {
        title: 'GitHub is unreachable',
        remedy:
          'The portal could not check your account. You have not been refused; try again in a minute.',
      },
      GH_CONSENT_DENIED: {
        title: 'You cancelled at GitHub',
        remedy:
          'The portal reads your profile and your e-mail addresses to recognise you. Sign in again and choose "Authorize" to go on.',
      },
      GH_ACCOUNT_SWITCHED: {
        title: 'GitHub answered for another account',
        remedy:
          'You are still signed in here with a different one. Sign out here, or switch the account at GitHub, and sign in again.',
      },
      GH_SIGN_IN_EXPIRED: {
        title: 'This sign-in took too long',
        remedy:
          'Start again with the button. If it happens every time, allow cookies for this site.',
      },
      GH_SCOPE_NOT_GRANTED: {
        title: 'The portal needs your consent again',
        remedy: 'Sign in again; GitHub will ask what the portal may read.',
      },
      GH_CLIENT_REJECTED: {
        title: 'GitHub rejects this portal',
        remedy:
          'Nothing is wrong with your account. An administrator has to compare client ID, client secret and callback URL with the OAuth app at GitHub.',
      },
      CATALOG_UNAVAILABLE: {
        title: 'The portal cannot look you up at the moment',
        remedy:
          'Its catalog does not answer. You have not been refused; try again in a minute.',
      },
      SIGN_IN_FAILED: {
        title: 'Something went wrong in the portal',
        remedy:
          'Try again. If it stays, tell an administrator when it happened.',
      },
      POPUP_BLOCKED: {
        title: 'Your browser blocked the GitHub window',
        remedy:
          'Allow pop-up windows for this site in the address bar or in the settings of the browser, then press the button again.',
      },
      POPUP_CLOSED: {
        title: 'The GitHub window was closed before the end',
        remedy:
          'Press the button to start again, and leave the window open until it closes by itself.',
      },
      WRONG_ADDRESS: {
        title: 'The portal was opened under another address',
        remedy:
          'Open it under the address that the report below names, or ask an administrator to correct app.baseUrl.',
      },
      PORTAL_UNREACHABLE: {
        title: 'The portal does not answer',
        remedy:
          'Check your connection and try again. If others cannot reach it either, tell an administrator.',
      },
      NOT_CONFIGURED: {
        title: 'Signing in with GitHub is not set up',
        remedy:
          'An administrator has to configure auth.providers.github for the environment that auth.environment names.',
      },
      UNKNOWN: {
        title: 'Signing in did not work',
        remedy:
          'Try again. If it stays, tell an administrator when it happened.',
      },
    },
  },
});

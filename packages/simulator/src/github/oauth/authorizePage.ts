import { escapeHtml } from '../../http/escapeHtml';
import { describeScope } from './scopes';

/** What the consent page shows. */
export interface AuthorizePageModel {
  clientId: string;
  redirectUri: string;
  state: string | undefined;
  scopes: string[];
  personas: { login: string; name: string; explanation: string }[];
}

const STYLE = `
:root{color-scheme:light dark;--bg:#f3f4f6;--card:#fff;--text:#16191d;--muted:#4d5661;--line:#d5dae0;--accent:#0b6b50;--on:#fff}
@media(prefers-color-scheme:dark){:root{--bg:#101316;--card:#191e23;--text:#eef1f4;--muted:#aab4be;--line:#343c45;--accent:#58d6ab;--on:#06251b}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:16px/1.45 system-ui,sans-serif}
main{max-width:26rem;margin:0 auto;padding:1rem}
.note{margin:0 0 .75rem;padding:.375rem .75rem;border:1px dashed var(--accent);border-radius:8px;font-size:.875rem}
h1{margin:0 0 .25rem;font-size:1.375rem}h2{margin:.75rem 0 .5rem;font-size:1rem}p{margin:0 0 .75rem}.muted,li p{color:var(--muted);font-size:.875rem}
ul{margin:0;padding:0 0 0 1.1rem;font-size:.9375rem}ul.people{list-style:none;padding:0;display:grid;gap:.5rem}
ul.people li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.5rem}li p{margin:.3rem .125rem 0}
button{width:100%;min-height:40px;font:inherit;font-weight:600;border-radius:8px;border:1px solid transparent;background:var(--accent);color:var(--on);cursor:pointer}
button.plain{background:transparent;color:var(--text);border-color:var(--line);margin-top:.75rem}
button:focus-visible{outline:3px solid var(--text);outline-offset:2px}code{overflow-wrap:anywhere}
`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><p class="note"><strong>Simulated GitHub.</strong> Nothing here leaves this machine, and nobody on this page exists.</p>
${body}</main></body></html>`;
}

/** The consent page: what is asked for, and one button per person who could be signed in. */
export function renderAuthorizePage(model: AuthorizePageModel): string {
  const hidden = Object.entries({
    client_id: model.clientId,
    redirect_uri: model.redirectUri,
    scope: model.scopes.join(' '),
    ...(model.state === undefined ? {} : { state: model.state }),
  })
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
    )
    .join('');
  const scopes = model.scopes.length
    ? `<ul>${model.scopes
        .map(scope => `<li>${escapeHtml(describeScope(scope))}</li>`)
        .join('')}</ul>`
    : '<p>Read your public profile.</p>';
  const people = model.personas
    .map(
      ({ login, name, explanation }) =>
        `<li><button name="login" value="${escapeHtml(
          login,
        )}" aria-describedby="about-${escapeHtml(
          login,
        )}">Continue as ${escapeHtml(name)}</button>` +
        `<p id="about-${escapeHtml(login)}">${escapeHtml(
          explanation,
        )}</p></li>`,
    )
    .join('');
  return page(
    'Simulated GitHub: sign in',
    `<h1>Sign in to continue</h1>
<p class="muted">The application <code>${escapeHtml(
      model.clientId,
    )}</code> wants to:</p>${scopes}
<form method="post" action="/login/oauth/authorize">${hidden}
<h2>Who are you today?</h2><ul class="people">${people}</ul>
<button class="plain" name="cancel" value="1">Cancel</button></form>`,
  );
}

/** A page for a request that cannot be sent back to the application. */
export function renderAuthorizeError(message: string): string {
  return page(
    'Simulated GitHub: cannot sign in',
    `<h1>This sign-in request is not right</h1><p>${escapeHtml(message)}</p>`,
  );
}

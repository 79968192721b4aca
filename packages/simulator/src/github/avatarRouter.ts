import { Router } from 'express';
import type { GithubWorld } from './world/GithubWorld';

const HUES = [12, 48, 130, 165, 205, 255, 300, 335];

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map(part => part.charAt(0).toUpperCase())
    .filter(letter => /[A-Z]/.test(letter))
    .slice(0, 2)
    .join('');
}

/** `GET /avatars/{login}.svg`: initials on a colour of their own. */
export function createAvatarRouter(options: { world: GithubWorld }): Router {
  const { world } = options;
  const router = Router();
  router.get('/avatars/:login.svg', (req, res) => {
    const account =
      world.findUser(req.params.login) ?? world.findOrg(req.params.login);
    if (!account) {
      res.status(404).end();
      return;
    }
    const hue = HUES[account.id % HUES.length];
    res
      .type('image/svg+xml')
      .set({
        'Cache-Control': 'public, max-age=3600',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
      .send(
        `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">` +
          `<rect width="96" height="96" fill="hsl(${hue} 55% 34%)"/>` +
          `<text x="48" y="61" fill="#fff" font-family="system-ui,sans-serif" font-size="36" text-anchor="middle">${initials(
            account.name ?? account.login,
          )}</text></svg>`,
      );
  });
  return router;
}

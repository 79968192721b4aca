import './look.css';

/**
 * Shows a dev page in the neutrals of Callboard, in the theme that the address asks for: `?theme=dark`, light
 * otherwise. To be called before the app is created, which then reads what the person has chosen.
 */
export function applyLook(): void {
  const theme = new URLSearchParams(window.location.search).get('theme');
  window.localStorage.setItem('theme', theme === 'dark' ? 'dark' : 'light');
}

import type { Response } from 'express';
import { escapeHtml } from './escapeHtml';

/** What a page says. */
export interface SimulatedPage {
  /** The vendor's name. */
  vendor: string;
  /** HTTP status; 200 unless told. */
  status?: number;
  title: string;
  lines: string[];
}

/** Answers with a page without scripts, where a link of the portal leads into a vendor's own pages. */
export function sendPage(res: Response, page: SimulatedPage): void {
  const { vendor, status = 200, title, lines } = page;
  const paragraphs = lines.map(line => `<p>${escapeHtml(line)}</p>`).join('\n');
  res
    .status(status)
    .set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'",
    )
    .type('html').send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} - simulated ${escapeHtml(vendor)}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }
</style>
<main>
<p>This is the simulated ${escapeHtml(
    vendor,
  )} of the demo. Nothing here is real.</p>
<h1>${escapeHtml(title)}</h1>
${paragraphs}
</main>
</html>
`);
}

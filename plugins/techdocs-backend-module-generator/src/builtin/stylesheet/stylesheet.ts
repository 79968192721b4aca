import { createHash } from 'node:crypto';
import { admonitionsCss } from './admonitions';
import { codeCss } from './code';
import { layoutCss } from './layout';
import { tabsCss, typesetCss } from './typeset';

/** The style sheet of the built-in renderer. */
export const stylesheet = [
  layoutCss,
  typesetCss,
  tabsCss,
  admonitionsCss,
  codeCss,
].join('');

/**
 * Its file name. The reader removes every style sheet that is not called
 * `main.<8 hexadecimal digits>.min.css`.
 */
export const stylesheetName = `main.${createHash('sha256')
  .update(stylesheet)
  .digest('hex')
  .slice(0, 8)}.min.css`;

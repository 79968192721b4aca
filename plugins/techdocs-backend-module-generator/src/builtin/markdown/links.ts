import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { showName } from '../../errors/DocsError';
import { relativeUrl } from '../site/urls';
import type { RenderEnv } from './RenderEnv';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ALLOWED_LINK = /^(https?|mailto|tel):/i;
const ALLOWED_IMAGE = /^data:image\/(png|gif|jpeg|webp);/i;

/** Whether a link or image address may appear on a page; everything relative may. */
export function isAllowedAddress(address: string): boolean {
  const bare = address.replace(/[\p{Cc}\s]/gu, '');
  return (
    !SCHEME.test(bare) || ALLOWED_LINK.test(bare) || ALLOWED_IMAGE.test(bare)
  );
}

/**
 * Turns links between source files into links between pages, marks links to other files as
 * downloads, and lets only harmless schemes through.
 */
export function links(md: MarkdownIt): void {
  md.validateLink = isAllowedAddress;

  md.core.ruler.push('page_links', state => {
    const env: RenderEnv = state.env;
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        if (child.type === 'link_open') {
          rewriteLink(child, env);
        } else if (child.type === 'image') {
          rewriteImage(child, env);
        }
      }
    }
  });
}

function rewriteLink(token: Token, env: RenderEnv): void {
  const href = token.attrGet('href') ?? '';
  if (ALLOWED_IMAGE.test(href)) {
    token.attrSet('href', '#');
  } else if (SCHEME.test(href) || href.startsWith('//')) {
    token.attrSet('rel', 'noopener noreferrer');
  } else if (href && !/^[#?]/.test(href)) {
    const [, target, rest] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const found = env.index.resolve(env.page, decode(target));
    if (found) {
      token.attrSet('href', relativeUrl(env.url, found.url) + rest);
      if (found.kind === 'asset') {
        token.attrSet('download', '');
      }
    } else if (/\.(md|markdown)$/i.test(target)) {
      env.warn(
        `${env.page} links to "${showName(target)}", which is not there.`,
      );
    }
  }
}

function rewriteImage(token: Token, env: RenderEnv): void {
  const src = token.attrGet('src') ?? '';
  token.attrSet('loading', 'lazy');
  if (src && !SCHEME.test(src) && !src.startsWith('//')) {
    const [, target, rest] = /^([^?#]*)(.*)$/s.exec(src) ?? [];
    const found = env.index.resolve(env.page, decode(target));
    if (found?.kind === 'asset') {
      token.attrSet('src', relativeUrl(env.url, found.url) + rest);
    } else {
      env.warn(`${env.page} shows "${showName(src)}", which is not there.`);
    }
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

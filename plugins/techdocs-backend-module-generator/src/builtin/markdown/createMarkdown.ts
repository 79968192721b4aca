import MarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { attributeLists } from './attributeLists';
import { codeBlocks } from './codeBlocks';
import { githubAlerts } from './githubAlerts';
import { headings } from './headings';
import { indentedBlocks } from './indentedBlocks';
import { links } from './links';
import { safeHtml } from './safeHtml';
import { tables } from './tables';
import { taskLists } from './taskLists';

/**
 * The Markdown dialect of the built-in renderer: CommonMark with tables, plus what authors
 * know from MkDocs and GitHub. HTML of the source is never passed through.
 */
export function createMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  return md
    .use(footnote)
    .use(deflist)
    .use(indentedBlocks)
    .use(githubAlerts)
    .use(safeHtml)
    .use(taskLists)
    .use(attributeLists)
    .use(headings)
    .use(links)
    .use(tables)
    .use(codeBlocks);
}

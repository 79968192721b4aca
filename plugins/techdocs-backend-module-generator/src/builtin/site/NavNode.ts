/** One line of the navigation as shown. */
export type NavNode =
  | { kind: 'page'; title: string; page: string; url: string }
  | { kind: 'asset'; title: string; url: string }
  | { kind: 'link'; title: string; url: string }
  | { kind: 'section'; title: string; children: NavNode[] };

/** The pages of a navigation in reading order, each once. */
export function readingOrder(
  nav: readonly NavNode[],
): Extract<NavNode, { kind: 'page' }>[] {
  const seen = new Set<string>();
  const visit = (nodes: readonly NavNode[]): ReturnType<typeof readingOrder> =>
    nodes.flatMap(node => {
      if (node.kind === 'section') {
        return visit(node.children);
      }
      if (node.kind !== 'page' || seen.has(node.page)) {
        return [];
      }
      seen.add(node.page);
      return [node];
    });
  return visit(nav);
}

/** Whether a page is somewhere below a line of the navigation. */
export function holdsPage(node: NavNode, page: string): boolean {
  return node.kind === 'section'
    ? node.children.some(child => holdsPage(child, page))
    : node.kind === 'page' && node.page === page;
}

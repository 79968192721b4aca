const icon = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;

/** A pencil. */
export const editIcon = icon(
  '<path d="M4 16.5V20h3.5L18 9.5 14.5 6zM20.7 6.8a1 1 0 0 0 0-1.4l-2.1-2.1a1 1 0 0 0-1.4 0L15.6 5l3.5 3.5z"/>',
);

/** An arrow to the left. */
export const previousIcon = icon(
  '<path d="M11 5 4 12l7 7 1.4-1.4L7.8 13H20v-2H7.8l4.6-4.6z"/>',
);

/** An arrow to the right. */
export const nextIcon = icon(
  '<path d="m13 5 7 7-7 7-1.4-1.4 4.6-4.6H4v-2h12.2l-4.6-4.6z"/>',
);

/** Three lines. */
export const menuIcon = icon(
  '<path d="M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z"/>',
);

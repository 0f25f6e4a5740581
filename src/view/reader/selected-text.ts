// What the reader has selected of the article.

/** '' when nothing is, or when some of it is not the article's. */
export function selectedText(): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const { commonAncestorContainer: within } = selection.getRangeAt(0);
  const element = within instanceof Element ? within : within.parentElement;
  return element?.closest('.article-body') ? selection.toString().trim() : '';
}

// Injected when the popup asks for the article: teaches the page's script what only the popup needs,
// reading the article and pointing at things in the page. Extraction alone is twice the always-on script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TooLarge } from '../src/article/bounds';
import { readArticle } from '../src/article/read';
import { createPointer } from '../src/collapse/pointer';
import { pageHandle } from '../src/platform/page-handle';

export default defineUnlistedScript(() => {
  const handle = pageHandle();
  if (!handle) return;
  handle.point ??= createPointer(window, handle.signal).point;
  handle.readArticle = () => {
    try {
      const reading = readArticle(handle.document, handle.scan());
      handle.headings = reading?.headings ?? new Map();
      return reading?.article;
    } catch (error) {
      if (error instanceof TooLarge) return 'tooLarge';
      throw error;
    }
  };
});

// The table of contents by which readers of books let one jump.
import type { Article, FileWords } from '../types';
import { contentsItems } from './contents';
import { type Chapter, documentOf } from './epub-chapters';
import { make } from './markup';
import { titleOf } from './opening';
import { xhtmlFile } from './xml';

export function navigation(article: Article, chapters: readonly Chapter[], words: FileWords): Uint8Array {
  const sections = contentsItems(article.outline, (id) => {
    const chapter = chapters.find(({ ids }) => ids.has(id));
    return chapter && `${chapter.path}#${id}`;
  });
  const start = make('li', {}, [make('a', { href: chapters[0]?.path ?? '' }, [titleOf(article, words)])]);
  const heading = make('h1', { lang: words.language }, [words.contents]);
  const list = make('nav', { 'epub:type': 'toc', id: 'toc' }, [heading, make('ol', {}, [start, ...sections])]);
  const page = documentOf(article, words.contents, list);
  return xhtmlFile({ ...page, properties: { ...page.properties, 'xmlns:epub': 'http://www.idpf.org/2007/ops' } });
}

// The article as an EPUB 3.3 publication: https://www.w3.org/TR/epub-33/.
import { strToU8, type Zippable, zipSync } from 'fflate';
import { elementsIn } from '../tree';
import type { Article, FileWords, Pictures } from '../types';
import { type Chapter, chaptersOf } from './epub-chapters';
import { navigation } from './epub-navigation';
import { type BookPicture, packageFile } from './epub-package';
import { EPUB_STYLE } from './epub-style';
import { uuidOf } from './identifier';
import { settle } from './settle';
import { xml, xmlFile } from './xml';

const EXTENSION = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** `now`: when the file is made. */
export async function toEpubFile(
  article: Article,
  pictures: Pictures,
  words: FileWords,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const shown = picturesOf(article, pictures);
  const body = settle(article.body, { words, picture: (address) => shown.get(address)?.path });
  const chapters = chaptersOf(article, body, words);
  const identifier = `urn:uuid:${await uuidOf(`${article.url} ${article.published}`)}`;
  const book = { article, chapters, pictures: [...shown.values()], words, identifier, now };
  return zipSync(files(book, packageFile(book)), { mtime: now });
}

interface Book {
  readonly article: Article;
  readonly chapters: readonly Chapter[];
  readonly pictures: readonly BookPicture[];
  readonly words: FileWords;
}

/** The type comes first and as it is, so that it is found at a fixed place; so do pictures, which are packed already. */
function files({ article, chapters, pictures, words }: Book, description: Uint8Array): Zippable {
  return {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': container(),
    'EPUB/package.opf': description,
    'EPUB/contents.xhtml': navigation(article, chapters, words),
    'EPUB/style.css': strToU8(EPUB_STYLE),
    ...Object.fromEntries(chapters.map(({ path, bytes }) => [`EPUB/${path}`, bytes])),
    ...Object.fromEntries(pictures.map(({ path, bytes }) => [`EPUB/${path}`, [bytes, { level: 0 }]])),
  };
}

/** Those that the body shows, each once, in the order it shows them. */
function picturesOf({ body }: Article, pictures: Pictures): ReadonlyMap<string, BookPicture> {
  const shown = new Map<string, BookPicture>();
  for (const node of elementsIn(body)) {
    const address = String(node.properties['src'] ?? '');
    const picture = node.tagName === 'img' ? pictures.get(address) : undefined;
    if (!picture || shown.has(address)) continue;
    shown.set(address, { ...picture, path: `pictures/${shown.size + 1}.${EXTENSION[picture.type]}` });
  }
  return shown;
}

function container(): Uint8Array {
  const rootfile = xml('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' });
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:container';
  return xmlFile(xml('container', { version: '1.0', xmlns: namespace }, [xml('rootfiles', {}, [rootfile])]));
}

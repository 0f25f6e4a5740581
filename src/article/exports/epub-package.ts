// The package document: what the book is, which files it has, in which order they are read.
import type { Element } from 'xast';
import type { Article, FileWords, Picture } from '../types';
import type { Chapter } from './epub-chapters';
import { isoDate, languageTag, titleOf, webAddress } from './opening';
import { writable } from './writable';
import { xml, xmlFile } from './xml';

export interface BookPicture extends Picture {
  readonly path: string;
}

interface Book {
  readonly article: Article;
  readonly chapters: readonly Chapter[];
  readonly pictures: readonly BookPicture[];
  readonly words: FileWords;
  readonly identifier: string;
  readonly now: Date;
}

export function packageFile(book: Book): Uint8Array {
  const { article, chapters } = book;
  const order = chapters.map((_, index) => xml('itemref', { idref: `text-${index + 1}` }));
  const root = xml(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'book', dir: article.direction },
    [
      xml('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(book)),
      xml('manifest', {}, manifest(book)),
      xml('spine', { 'page-progression-direction': article.direction }, order),
    ],
  );
  return xmlFile(root);
}

function metadata({ article, words, identifier, now, pictures }: Book): Element[] {
  const stated = (name: string, value: string | undefined) =>
    value && writable(value).trim() ? [xml(name, {}, [value])] : [];
  const property = (name: string, value: string) => xml('meta', { property: name }, [value]);
  return [
    xml('dc:identifier', { id: 'book' }, [identifier]),
    xml('dc:title', {}, [titleOf(article, words)]),
    // One that is not known has a tag of its own, and no reader takes it for English.
    xml('dc:language', {}, [languageTag(article.language) || 'und']),
    ...stated('dc:creator', article.byline),
    ...stated('dc:publisher', article.site),
    ...stated('dc:date', isoDate(article.published)),
    ...stated('dc:source', webAddress(article.url)),
    property('dcterms:modified', now.toISOString().replace(/\.\d+/, '')),
    property('schema:accessMode', 'textual'),
    ...(pictures.length > 0 ? [property('schema:accessMode', 'visual')] : []),
    property('schema:accessibilityFeature', 'structuralNavigation'),
  ];
}

function manifest({ chapters, pictures }: Book): Element[] {
  const item = (id: string, href: string, type: string, properties?: string) =>
    xml('item', { id, href, 'media-type': type, properties });
  const xhtml = 'application/xhtml+xml';
  return [
    item('contents', 'contents.xhtml', xhtml, 'nav'),
    item('style', 'style.css', 'text/css'),
    ...chapters.map(({ path, hasFormulas }, index) =>
      item(`text-${index + 1}`, path, xhtml, hasFormulas ? 'mathml' : undefined),
    ),
    // The picture that the article opens with stands for the book.
    ...pictures.map(({ path, type }, index) =>
      item(`picture-${index + 1}`, path, type, index === 0 ? 'cover-image' : undefined),
    ),
  ];
}

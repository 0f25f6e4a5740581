// What is saved as a file.
import type { Article, FileWords, Pictures } from '../types';
import { toEpubFile } from './epub';
import { toHtmlFile } from './html';
import { toMarkdownFile } from './markdown';

export type FileKind = 'saveMarkdown' | 'saveHtml' | 'saveEpub';

export const EXTENSIONS: Readonly<Record<FileKind, string>> = {
  saveMarkdown: 'md',
  saveHtml: 'html',
  saveEpub: 'epub',
};

export async function fileOf(kind: FileKind, article: Article, pictures: Pictures, words: FileWords): Promise<Blob> {
  switch (kind) {
    case 'saveMarkdown':
      return new Blob([toMarkdownFile(article)], { type: 'text/markdown;charset=utf-8' });
    case 'saveHtml':
      return new Blob([toHtmlFile(article, pictures, words)], { type: 'text/html;charset=utf-8' });
    case 'saveEpub':
      return new Blob([await toEpubFile(article, pictures, words, new Date())], { type: 'application/epub+zip' });
  }
}

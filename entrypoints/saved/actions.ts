// What the reader can do with saved articles, carried out.

import { sanitizeBody } from '../../src/article/sanitize';
import { articleBody } from '../../src/article/text';
import type { Article } from '../../src/article/types';
import { markRead, removeAllSaved, savedTexts } from '../../src/platform/saved-articles';
import { SavedFault } from '../../src/platform/saved-database';
import { exportSaved, importSaved } from '../../src/platform/saved-file';
import { SavedRemoval } from '../../src/platform/saved-removal';
import { translate } from '../../src/platform/strings';
import { savedReaderAddress } from '../../src/platform/tabs';
import type { SavedActions } from '../../src/view/saved/model';

interface Page {
  fail(error: unknown): void;
  retry(): void;
}

export function savedActions({ fail, retry }: Page): SavedActions {
  const removal = new SavedRemoval();
  const attempt = (act: Promise<unknown>): void => void act.catch(fail);
  return {
    addressOf: savedReaderAddress,
    texts: savedTexts,
    setRead: (id, read) => attempt(markRead(id, read)),
    remove: (ids) => attempt(removal.remove(ids)),
    restore: () => attempt(removal.restore()),
    removeAll: () => attempt(removeAllSaved()),
    export: () => attempt(exportSaved().then((file) => download(file, 'chaffinch-saved.json'))),
    import: (file) => file.text().then(takeIn).catch(toldOf),
    retry,
  };
}

async function takeIn(text: string): Promise<string> {
  const result = await importSaved(text, prepare);
  if (!('fault' in result)) {
    return [
      translate('saved.imported', { count: result.added }),
      ...(result.known > 0 ? [translate('saved.known', { count: result.known })] : []),
    ].join(' ');
  }
  return translate(`saved.fault.${result.fault}`, { values: [String(result.at), result.field ?? ''] });
}

/** A file can come from anybody. */
function prepare(article: Article): { article: Article; text: string } {
  const body = sanitizeBody(article.body);
  return { article: { ...article, body }, text: articleBody(body) };
}

function toldOf(error: unknown): string {
  console.warn('Chaffinch could not take the file in.', error);
  const isFull = error instanceof SavedFault && error.kind === 'full';
  return translate(isFull ? 'saved.fault.full' : 'saved.fault.unread');
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Large files are still being read when the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/article/types';
import {
  findSaved,
  keepArticle,
  listSaved,
  markRead,
  noteProgress,
  readSaved,
  removeAllSaved,
  removeSaved,
  savedTexts,
} from '../../src/platform/saved-articles';
import { closeSaved, inSaved } from '../../src/platform/saved-database';
import { exportSaved, importSaved } from '../../src/platform/saved-file';
import { SavedRemoval } from '../../src/platform/saved-removal';
import { ARTICLE, element } from '../core/view/sample-article';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const AS_IT_IS = (article: Article) => ({ article, text: 'text' });

beforeEach(async () => {
  reset();
  vi.useRealTimers();
  vi.restoreAllMocks();
  await removeAllSaved();
});

function other(name: string, more: Partial<Article> = {}): Article {
  return { ...ARTICLE, url: `https://news.example/${name}`, title: name, ...more };
}

describe('a saved article', () => {
  it('is listed without its body, and read with it', async () => {
    const { item, updated } = await keepArticle(ARTICLE, 'What changed\nThe lab said so.');
    expect(updated).toBe(false);
    expect(item).toMatchObject({ title: 'Who is ahead', words: 714, readAt: 0, progress: 0 });
    expect((await listSaved()).items).toEqual([item]);
    expect(await readSaved(item.id)).toEqual({ item, article: ARTICLE });
    expect((await savedTexts()).get(item.id)).toBe('What changed\nThe lab said so.');
  });

  it('is found by its address, whatever counts the visit or names a place in the page', async () => {
    const { item } = await keepArticle(ARTICLE, '');
    expect((await findSaved(`${ARTICLE.url}?utm_source=mail&fbclid=1#two`))?.id).toBe(item.id);
    expect(await findSaved(`${ARTICLE.url}?page=2`)).toBeUndefined();
  });

  it('is updated when it is saved again: it keeps its day and its place', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1000);
    const first = await keepArticle(ARTICLE, '');
    await noteProgress(first.item.id, 0.4, 2);
    vi.spyOn(Date, 'now').mockReturnValue(2000);
    const second = await keepArticle({ ...ARTICLE, title: 'Who was ahead' }, 'new');
    expect(second.updated).toBe(true);
    expect((await listSaved()).items).toEqual([
      { ...second.item, id: first.item.id, savedAt: 1000, updatedAt: 2000, progress: 0.4, block: 2 },
    ]);
    expect((await readSaved(first.item.id))?.article.title).toBe('Who was ahead');
  });

  it('is read from 95 % on, and stays so until the reader says otherwise', async () => {
    const { item } = await keepArticle(ARTICLE, '');
    await noteProgress(item.id, 0.94, 8);
    expect((await findSaved(ARTICLE.url))?.readAt).toBe(0);
    await noteProgress(item.id, 0.95, 9);
    await noteProgress(item.id, 0.1, 1);
    expect((await findSaved(ARTICLE.url))?.readAt).toBeGreaterThan(0);
    await markRead(item.id, false);
    expect(await findSaved(ARTICLE.url)).toMatchObject({ readAt: 0, progress: 0, block: 0 });
  });

  it('comes back whole after it was removed', async () => {
    const { item } = await keepArticle(ARTICLE, 'its text');
    const removal = new SavedRemoval();
    await removal.remove([item.id]);
    expect((await listSaved()).items).toEqual([]);
    expect(await readSaved(item.id)).toBeUndefined();
    await removal.restore();
    expect(await readSaved(item.id)).toEqual({ item, article: ARTICLE });
    expect((await savedTexts()).get(item.id)).toBe('its text');
  });

  it('stays as it is where it was saved anew before the undo', async () => {
    const { item } = await keepArticle(ARTICLE, '');
    const removal = new SavedRemoval();
    await removal.remove([item.id]);
    const anew = await keepArticle({ ...ARTICLE, title: 'new' }, '');
    await removal.restore();
    expect((await listSaved()).items).toEqual([anew.item]);
  });

  it('is not kept of a private window', async () => {
    Object.assign(browser, { extension: { inIncognitoContext: true } });
    await expect(keepArticle(ARTICLE, '')).rejects.toMatchObject({ kind: 'private' });
    Object.assign(browser, { extension: { inIncognitoContext: false } });
    expect((await listSaved()).items).toEqual([]);
  });
});

describe('where there is no room', () => {
  it('nothing is lost, and nothing is half saved', async () => {
    const { item } = await keepArticle(ARTICLE, 'old');
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (this.name === 'texts') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    await expect(keepArticle({ ...ARTICLE, title: 'new' }, 'new')).rejects.toMatchObject({ kind: 'full' });
    await expect(keepArticle(other('second'), '')).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect((await listSaved()).items).toEqual([item]);
    expect((await readSaved(item.id))?.article.title).toBe('Who is ahead');
  });
});

describe('what the store holds', () => {
  it('is left out and counted where it is no entry', async () => {
    await keepArticle(ARTICLE, '');
    await inSaved((db) => db.put('items', { id: 'broken-entry', url: 'https://x.example/', title: 5 }));
    const { items, damaged } = await listSaved();
    expect([items.length, damaged]).toEqual([1, 1]);
  });

  it.each([
    ['a body that is none', { ...ARTICLE, body: { type: 'comment' } }],
    ['an element with a name that is none', { ...ARTICLE, body: { type: 'root', children: [element('a b', {})] } }],
    ['raw markup', { ...ARTICLE, body: { type: 'root', children: [{ type: 'raw', value: '<p>' }] } }],
    ['a name that reaches for the prototype', JSON.parse(`{"__proto__": {}, "url": "", "title": ""}`)],
    ['nothing', undefined],
  ])('is not read where it is %s', async (_, article) => {
    const { item } = await keepArticle(ARTICLE, '');
    await inSaved((db) => db.put('articles', { id: item.id, article }));
    await expect(readSaved(item.id)).rejects.toThrow('not what it must be');
  });
});

describe('the database', () => {
  it('says so where a newer version made it', async () => {
    await closeSaved();
    await remade(7);
    await expect(listSaved()).rejects.toMatchObject({ kind: 'newer' });
    await deleted();
    expect((await listSaved()).items).toEqual([]);
  });

  it('says so where the browser cannot open it, and is tried again the next time', async () => {
    await closeSaved();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('corrupt', 'UnknownError');
    });
    await expect(listSaved()).rejects.toMatchObject({ kind: 'broken' });
    expect((await listSaved()).items).toEqual([]);
  });

  it('lets a newer version of Chaffinch in another tab have it', async () => {
    await keepArticle(ARTICLE, '');
    await remade(9);
    await expect(listSaved()).rejects.toMatchObject({ kind: 'newer' });
    await deleted();
  });

  function remade(version: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('saved-articles', version);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
  }

  function deleted(): Promise<void> {
    return new Promise((resolve) => {
      indexedDB.deleteDatabase('saved-articles').onsuccess = () => resolve();
    });
  }
});

describe('a file of saved articles', () => {
  it('brings everything back elsewhere', async () => {
    await keepArticle(ARTICLE, '');
    await keepArticle(other('second', { direction: 'rtl', language: 'ar' }), '');
    const before = await listSaved();
    const file = await (await exportSaved()).text();
    await removeAllSaved();
    expect(await importSaved(file, AS_IT_IS)).toEqual({ added: 2, known: 0 });
    const after = await listSaved();
    const plain = ({ items }: typeof after) =>
      items.map(({ id, ...rest }) => rest).sort((a, b) => (a.url < b.url ? -1 : 1));
    expect(plain(after)).toEqual(plain(before));
    const second = after.items.find(({ title }) => title === 'second');
    expect((await readSaved(second?.id ?? ''))?.article).toEqual(other('second', { direction: 'rtl', language: 'ar' }));
  });

  it('changes nothing that is saved already, unless it is newer', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1000);
    await keepArticle(ARTICLE, '');
    const file = await (await exportSaved()).text();
    const newer = file.replace('"updatedAt":1000', '"updatedAt":3000').replace('"savedAt":1000', '"savedAt":3000');
    expect(await importSaved(file, AS_IT_IS)).toEqual({ added: 0, known: 1 });
    expect((await findSaved(ARTICLE.url))?.updatedAt).toBe(1000);
    expect(await importSaved(newer, AS_IT_IS)).toEqual({ added: 0, known: 1 });
    expect(await findSaved(ARTICLE.url)).toMatchObject({ updatedAt: 3000, savedAt: 1000 });
    expect((await listSaved()).items).toHaveLength(1);
  });

  it.each([
    ['cut short', (file: string) => file.slice(0, -8), { fault: 'syntax', at: 2 }],
    ['of something else', () => '{"chaffinch":"rules","rules":[]}', { fault: 'notSaved', at: 1 }],
    ['of a version to come', (file: string) => file.replace('"version":1', '"version":2'), { fault: 'version', at: 1 }],
    [
      'with a moment that is none',
      (file: string) => file.replace(/"savedAt":\d+/g, '"savedAt":"today"'),
      { fault: 'field', at: 1, field: 'savedAt' },
    ],
    [
      'with a body that is broken',
      (file: string) => file.replace('"tagName":"p"', '"tagName":7'),
      { fault: 'field', at: 1, field: 'body.children[1].tagName' },
    ],
    [
      'that reaches for the prototype',
      (file: string) => file.replace('"properties":{}', '"properties":{"__proto__":{}}'),
      { fault: 'field', at: 1, field: 'body.children[1].properties.__proto__' },
    ],
  ])('that is %s changes nothing, and is told with its place', async (_, broken, told) => {
    await keepArticle(ARTICLE, '');
    const file = broken(await (await exportSaved()).text());
    await removeAllSaved();
    expect(await importSaved(file, AS_IT_IS)).toEqual(told);
    expect((await listSaved()).items).toEqual([]);
  });

  it('that finds no room changes nothing', async () => {
    await keepArticle(ARTICLE, '');
    await keepArticle(other('second'), '');
    const file = await (await exportSaved()).text();
    await removeAllSaved();
    let count = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      count += 1;
      if (count > 4) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    await expect(importSaved(file, AS_IT_IS)).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect((await listSaved()).items).toEqual([]);
  });
});

it('removes what it is told to, and nothing else', async () => {
  const { item } = await keepArticle(ARTICLE, '');
  const { item: second } = await keepArticle(other('second'), '');
  await removeSaved([item.id]);
  expect((await listSaved()).items).toEqual([second]);
});

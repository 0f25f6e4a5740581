// The rules of EPUB 3.3 that can be told from a book's bytes. What it breaks is an error of the test.
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';

export interface OpenedBook {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly description: XmlElement;
  readonly navigation: XmlElement;
  /** By their path within the book's folder. */
  readonly documents: ReadonlyMap<string, XmlElement>;
}

const XHTML = 'application/xhtml+xml';
/** Core media types: no reader of books may refuse them. */
const CORE = [XHTML, 'text/css', 'image/jpeg', 'image/png', 'image/gif', 'image/webp'];

export function validate(bytes: Uint8Array): OpenedBook {
  const files = new Map(Object.entries(unzipSync(bytes)));
  expect([...files.keys()][0]).toBe('mimetype');
  const container = read(files, 'META-INF/container.xml');
  const [rootfile] = all(container, 'rootfile');
  const description = read(files, rootfile?.attributes['full-path'] ?? '');
  const items = all(description, 'item');
  checkManifest(files, items);
  checkMetadata(description);
  const documents = new Map(
    items
      .filter(named('media-type', XHTML))
      .map((item) => [item.attributes['href'] ?? '', read(files, `EPUB/${item.attributes['href']}`)]),
  );
  const navigation = checkNavigation(items, documents);
  for (const [path, page] of documents) checkPage(path, page, documents, items);
  const order = all(description, 'itemref').map((entry) => entry.attributes['idref']);
  expect(order.length).toBeGreaterThan(0);
  expect(order.filter((id) => !items.some(named('id', id ?? '')))).toEqual([]);
  return { files, description, navigation, documents };
}

/** Everything of this name below. */
export function all(node: XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  );
}

export function named(attribute: string, value: string) {
  return (node: XmlElement) => node.attributes[attribute] === value;
}

function read(files: ReadonlyMap<string, Uint8Array>, path: string): XmlElement {
  const bytes = files.get(path);
  expect(bytes, `${path} is missing`).toBeDefined();
  const { root } = parseXml(strFromU8(bytes ?? new Uint8Array()));
  if (!root) throw new Error(`${path} is empty`);
  return root;
}

function checkManifest(files: ReadonlyMap<string, Uint8Array>, items: readonly XmlElement[]): void {
  const paths = items.map((item) => `EPUB/${item.attributes['href']}`);
  const listed = [...files.keys()].filter((path) => path.startsWith('EPUB/') && path !== 'EPUB/package.opf');
  expect([...paths].sort()).toEqual(listed.sort());
  const ids = items.map((item) => item.attributes['id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(items.map((item) => item.attributes['media-type'] ?? '').filter((type) => !CORE.includes(type))).toEqual([]);
  expect(items.filter((item) => item.attributes['properties'] === 'nav')).toHaveLength(1);
  expect(items.filter((item) => item.attributes['properties'] === 'cover-image').length).toBeLessThan(2);
}

function checkMetadata(description: XmlElement): void {
  expect(description.attributes).toMatchObject({ version: '3.0', xmlns: 'http://www.idpf.org/2007/opf' });
  const [identifier] = all(description, 'dc:identifier');
  expect(identifier?.attributes['id']).toBe(description.attributes['unique-identifier']);
  const values = [
    'dc:identifier',
    'dc:title',
    'dc:language',
    'dc:creator',
    'dc:publisher',
    'dc:source',
    'dc:date',
  ].flatMap((name) => all(description, name).map((node) => node.text.trim()));
  expect(values.filter((value) => value === '')).toEqual([]);
  const language = all(description, 'dc:language')[0]?.text ?? '';
  expect(Intl.getCanonicalLocales(language)).toEqual([language]);
  const modified = all(description, 'meta').filter(named('property', 'dcterms:modified'));
  expect(modified.map((node) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(node.text))).toEqual([true]);
}

function checkNavigation(items: readonly XmlElement[], documents: ReadonlyMap<string, XmlElement>): XmlElement {
  const page = documents.get(items.find(named('properties', 'nav'))?.attributes['href'] ?? '');
  if (!page) throw new Error('no navigation document');
  const [navigation, ...others] = all(page, 'nav').filter(named('epub:type', 'toc'));
  expect(others).toEqual([]);
  if (!navigation) throw new Error('no table of contents');
  for (const list of all(navigation, 'ol')) {
    expect(list.children.map((item) => item instanceof XmlElement && item.name)).not.toContain(false);
    expect(list.children.length).toBeGreaterThan(0);
  }
  for (const item of all(navigation, 'li')) {
    const [link] = item.children;
    expect(link instanceof XmlElement && link.name === 'a' && link.text.trim() !== '').toBe(true);
  }
  return navigation;
}

function checkPage(
  path: string,
  page: XmlElement,
  documents: ReadonlyMap<string, XmlElement>,
  items: readonly XmlElement[],
): void {
  expect(page.attributes['xmlns']).toBe('http://www.w3.org/1999/xhtml');
  expect(all(page, 'title')[0]?.text.trim()).not.toBe('');
  const ids = idsOf(page);
  expect(new Set(ids).size, `an id twice in ${path}`).toBe(ids.length);
  const hrefs = all(page, 'a').map((link) => link.attributes['href'] ?? '');
  expect(hrefs.filter((href) => !leads(href, path, documents))).toEqual([]);
  const needed = [
    ...all(page, 'img').map((image) => image.attributes['src']),
    ...all(page, 'link').map((link) => link.attributes['href']),
  ];
  expect(needed.filter((address) => !items.some(named('href', address ?? '')))).toEqual([]);
  expect(['script', 'iframe', 'object', 'form'].flatMap((name) => all(page, name))).toEqual([]);
  expect(all(page, 'a').flatMap((link) => all(link, 'a'))).toEqual([]);
  const parts = ['ul', 'ol'].flatMap((name) => all(page, name)).flatMap((list) => list.children);
  expect(parts.filter((part) => !(part instanceof XmlElement && part.name === 'li'))).toEqual([]);
}

function leads(href: string, from: string, documents: ReadonlyMap<string, XmlElement>): boolean {
  if (/^(?:https?:\/\/[^\s]|mailto:)/.test(href)) return true;
  const [path = '', id] = href.split('#');
  const page = documents.get(path === '' ? from : path);
  return page !== undefined && (id === undefined || idsOf(page).includes(id));
}

function idsOf(page: XmlElement): string[] {
  const own = (node: XmlElement): string[] => [
    ...(node.attributes['id'] === undefined ? [] : [node.attributes['id']]),
    ...node.children.flatMap((child) => (child instanceof XmlElement ? own(child) : [])),
  ];
  return own(page);
}

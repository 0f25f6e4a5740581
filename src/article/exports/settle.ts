// The body made fit for a file of its own: every id once, every link leading somewhere, every picture in the file or
// replaced by a link to it, no character that a file cannot hold. A new tree; pure.
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { elementsIn, isElement } from '../tree';
import type { FileWords } from '../types';
import { mendedList } from './lists';
import { make } from './markup';
import { writable } from './writable';

/** An id is a name in XML too, or no link could lead to it. */
const ID = /^[A-Za-z_][\w.-]*$/;
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;

export interface Settling {
  readonly words: FileWords;
  /** Where a picture is in the file; undefined where it is not. */
  picture(address: string): string | undefined;
}

interface Place extends Settling {
  /** Ids that are still to come; one that is met again is not the first. */
  readonly ids: Set<string>;
  readonly targets: ReadonlySet<string>;
  readonly inLink: boolean;
}

export function settle(body: Root, settling: Settling): Root {
  const ids = [...elementsIn(body)].map((node) => String(node.properties['id'] ?? '')).filter((id) => ID.test(id));
  const place = { ...settling, ids: new Set(ids), targets: new Set(ids), inLink: false };
  return { type: 'root', children: settled(body.children, place) };
}

function settled(nodes: readonly RootContent[], place: Place): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: writable(node.value) }];
    if (!isElement(node)) return [];
    if (node.tagName === 'img') return picture(node, place);
    return node.tagName === 'a' ? [link(node, place)] : [plain(node, place)];
  });
}

function plain(node: Element, place: Place): Element {
  return mendedList(make(node.tagName, propertiesOf(node, place), settled(node.children, place)));
}

/** A link that leads nowhere, or stands in another, is its words. */
function link(node: Element, place: Place): Element {
  const { href: written, ...properties } = propertiesOf(node, place);
  const href = place.inLink ? undefined : addressOf(String(written ?? ''), place.targets);
  if (href === undefined) return make('span', properties, settled(node.children, place));
  return make('a', { ...properties, href }, settled(node.children, { ...place, inLink: true }));
}

function addressOf(href: string, targets: ReadonlySet<string>): string | undefined {
  if (href.startsWith('#')) return targets.has(href.slice(1)) ? href : undefined;
  return OUTSIDE.test(href) && URL.canParse(href) ? new URL(href).href : undefined;
}

function picture(node: Element, place: Place): ElementContent[] {
  const { src, ...properties } = propertiesOf(node, place);
  const address = String(src ?? '');
  const alt = String(properties['alt'] ?? '');
  const inFile = place.picture(address);
  if (inFile !== undefined) return [make('img', { ...properties, src: inFile, alt })];
  const { words } = place;
  const name = alt.trim() ? make('span', {}, [alt]) : make('span', { lang: words.language }, [words.picture]);
  const href = addressOf(address, new Set());
  return [
    make('span', { className: ['picture-out'] }, [
      href === undefined || place.inLink ? name : make('a', { href }, [name]),
      ' ',
      make('small', { lang: words.language }, [words.pictureOut]),
    ]),
  ];
}

function propertiesOf(node: Element, { ids }: Place): Properties {
  const kept = Object.entries(node.properties).flatMap(([name, value]): [string, Properties[string]][] => {
    // Marks for our own views say nothing to others.
    if (name.startsWith('dataChaffinch')) return [];
    // The first of several keeps the id.
    if (name === 'id') return ids.delete(String(value)) ? [[name, value]] : [];
    return [[name, typeof value === 'string' ? writable(value) : value]];
  });
  return Object.fromEntries(kept);
}

// What an element is besides a container of text: an image, a form control, a link or a button.
import { attribute, hasAttributeOf, roleOf } from './attributes';
import type { ImageDraft } from './draft';
import type { BlockId, Control } from './page';
import { tried } from './remembered';

const isButtonName = tried(/(^|[\s_-])(btn|button|cta)([\s_-]|$)/i);

/** 'button' when it looks like one, 'link' for another link, undefined for neither. */
export function isButtonLike(element: Element, tag: string): 'button' | 'link' | undefined {
  if (tag === 'button') return 'button';
  const role = roleOf(element);
  if (role === 'button') return 'button';
  if (tag !== 'a' || !hasAttributeOf(element, 'href')) return role === 'link' ? 'link' : undefined;
  return isButtonName(attribute(element, 'class')) || isButtonName(attribute(element, 'id')) ? 'button' : 'link';
}

/** An image, an inline drawing, or an empty element that a background may paint. */
export function imageOf(element: Element, tag: string, block: BlockId, linked: boolean): ImageDraft | undefined {
  if (tag === 'img') {
    return {
      block,
      kind: 'img',
      alt: attribute(element, 'alt').trim(),
      source: attribute(element, 'src') || attribute(element, 'data-src') || attribute(element, 'srcset'),
      width: Number.parseInt(attribute(element, 'width'), 10) || 0,
      height: Number.parseInt(attribute(element, 'height'), 10) || 0,
      linked,
    };
  }
  if (tag === 'svg') {
    const alt = attribute(element, 'aria-label') || (element.querySelector('title')?.textContent ?? '');
    return { block, kind: 'svg', alt: alt.trim(), source: '', width: 0, height: 0, linked };
  }
  return emptyOf(element, tag, block, linked);
}

const PAINTABLE = new Set(['div', 'span', 'i', 'a', 'li', 'figure']);

function emptyOf(element: Element, tag: string, block: BlockId, linked: boolean): ImageDraft | undefined {
  if (!PAINTABLE.has(tag) || Element.prototype.hasChildNodes.call(element)) return undefined;
  const style = attribute(element, 'style');
  const inline = style !== '' && /background(-image)?\s*:[^;]*url\(/i.test(style);
  if (!inline && !hasAttributeOf(element, 'class')) return undefined;
  return {
    block,
    kind: inline ? 'background' : 'empty',
    alt: (attribute(element, 'aria-label') || attribute(element, 'title')).trim(),
    source: inline ? style : '',
    width: 0,
    height: 0,
    linked,
  };
}

const CHOICES = new Set(['checkbox', 'radio', 'range']);
const SUBMITS = new Set(['submit', 'button', 'image', 'reset']);

/** A form control, frame or player, or undefined. */
export function controlOf(element: Element, tag: string, block: BlockId): Control | undefined {
  const kind = controlKind(element, tag);
  return kind && { block, kind, source: SOURCES.has(tag) ? attribute(element, SOURCES.get(tag) ?? '') : '' };
}

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['form', 'action'],
  ['iframe', 'src'],
]);

function controlKind(element: Element, tag: string): Control['kind'] | undefined {
  switch (tag) {
    case 'form':
      return 'form';
    case 'input':
      return inputKind(element);
    case 'button':
      return 'submit';
    case 'select':
      return 'choice';
    case 'textarea':
      return 'text';
    case 'iframe':
      return 'frame';
    case 'video':
    case 'audio':
      return 'player';
    default:
      return undefined;
  }
}

function inputKind(element: Element): Control['kind'] | undefined {
  const type = attribute(element, 'type').toLowerCase();
  if (type === 'hidden') return undefined;
  if (type === 'email' || type === 'password') return type;
  if (attribute(element, 'autocomplete').startsWith('cc-')) return 'payment';
  if (SUBMITS.has(type)) return 'submit';
  if (CHOICES.has(type)) return 'choice';
  return /e-?mail/i.test(attribute(element, 'name') + attribute(element, 'placeholder')) ? 'email' : 'text';
}

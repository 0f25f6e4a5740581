// Words within a block as plain text.
import type { Element, RootContent } from 'hast';
import { isElement } from '../tree';
import { isBackLink, labelOf, noteOf } from './notes';

const RAISED: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻', '−': '⁻' };
const LOWERED: Readonly<Record<string, string>> = { '+': '₊', '-': '₋', '−': '₋' };
const DIGITS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/** Single spaces; a `<br>` is a line of its own. */
export function lineOf(nodes: readonly RootContent[]): string {
  return nodes
    .map(words)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

export function verbatim(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(verbatim).join('') : '';
}

function words(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (!isElement(node) || isBackLink(node)) return '';
  const note = noteOf(node);
  if (note) return `[${labelOf(note)}]`;
  switch (node.tagName) {
    case 'br':
      return '\n';
    case 'rp':
      return '';
    case 'rt':
      return `(${inside(node)})`;
    case 'math':
      return String(node.properties['alttext'] ?? '') || inside(node);
    case 'sup':
    case 'sub':
      return shifted(inside(node), node.tagName);
    default:
      return inside(node);
  }
}

function inside(node: Element): string {
  return node.children.map(words).join('');
}

/** Numbers have characters for it, and mean something else without: 10⁶ is not 106. */
function shifted(text: string, where: 'sup' | 'sub'): string {
  if (!/^[+−-]?\d+$/.test(text)) return text;
  const signs = where === 'sup' ? RAISED : LOWERED;
  return Array.from(text, (one) => signs[one] ?? DIGITS[where][Number(one)] ?? one).join('');
}

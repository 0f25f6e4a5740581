// Which pictures a file would hold.
import type { Root } from 'hast';
import { elementsIn } from '../tree';

/** In the order of the article, each once. */
export function pictureAddresses(body: Root): string[] {
  const addresses = [...elementsIn(body)]
    .filter(({ tagName }) => tagName === 'img')
    .map((node) => String(node.properties['src'] ?? ''));
  return [...new Set(addresses.filter(Boolean))];
}

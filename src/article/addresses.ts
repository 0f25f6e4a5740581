// Addresses of links and pictures made absolute, because the article is read far from its page. Changes the tree.
import type { Root } from 'hast';
import { elementsIn } from './tree';

/** `base` is the page's base URL. What is no URL at all loses its attribute. */
export function resolveAddresses(root: Root, base: string): void {
  for (const { properties } of elementsIn(root)) {
    for (const name of ['href', 'src']) {
      const value = properties[name];
      if (value === undefined) continue;
      const address = absolute(String(value), base);
      if (address) properties[name] = address;
      else delete properties[name];
    }
  }
}

function absolute(address: string, base: string): string | undefined {
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

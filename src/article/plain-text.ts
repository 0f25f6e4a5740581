// Text from a page's metadata -> one short line without markup and without control characters.

const MAX_LENGTH = 300;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
/** Controls, and the marks that reverse what follows: text could show as something else than it is. */
const INVISIBLE = /[\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n\r])\p{Cc}/gu;

export function plainText(text: string): string {
  const decoded = text.slice(0, MAX_LENGTH * 4).replace(ENTITY, decode);
  return decoded.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}

/** Metadata is often escaped once too often. */
function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

// A file's name from a title, such as Windows, macOS and Android all take.
import { writable } from './writable';

/** Bytes of UTF-8: file systems take 255, and browsers add a number to a name that is there already. */
const MOST_BYTES = 180;

/** What names must not hold on Windows, or what would turn the reading of the name around. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]+/gu;
/** Devices of Windows, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** `otherwise`: the name of what has no title. */
export function fileName(title: string, otherwise: string, extension: string): string {
  const name = [title, otherwise].map(clean).find(Boolean) ?? 'article';
  return `${name.replace(DEVICE, '_$&')}.${extension}`;
}

function clean(title: string): string {
  const text = writable(title).normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  // A name that begins with a dot is hidden, and Windows takes dots at the end away.
  return bounded(text.replace(/^[.~\s]+/, '')).replace(/[.\s]+$/, '');
}

/** Cut between characters as they are seen, not within one. */
function bounded(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let name = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > MOST_BYTES) break;
    name += segment;
  }
  return name;
}

// Images that a script would have filled in, resolved by their attributes alone. Changes the clone.

const LAZY_NAME = /^data-(?:.*(?:src|original|lazy|image|img).*)$/;
const IMAGE_URL = /^(?:https?:)?\/\/[^\s{}"]+$|^[^\s:{}"]+\.(?:jpe?g|png|webp|avif|gif)(?:\?[^\s"]*)?$/i;
const NOSCRIPT_SOURCE = /<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)')/i;

/** Pixel-sized stand-ins are inlined or named so; a real inlined picture is longer. */
const STAND_IN = /^data:.{0,600}$|(?:blank|spacer|placeholder|transparent|pixel|lazy)[\w-]*\.(?:gif|png|svg|jpg)/is;

export function resolveLazyImages(clone: Document): void {
  for (const image of clone.querySelectorAll('img')) {
    const source = hasSource(image) ? undefined : lazySource(image);
    if (source) image.setAttribute('src', source);
  }
  for (const twin of clone.querySelectorAll('noscript')) {
    useTwin(twin);
    twin.remove();
  }
}

function hasSource(image: Element): boolean {
  const source = image.getAttribute('src') ?? '';
  return source !== '' && !STAND_IN.test(source);
}

function lazySource(image: Element): string | undefined {
  for (const name of image.getAttributeNames()) {
    const value = (image.getAttribute(name) ?? '').trim();
    if (!LAZY_NAME.test(name) || value === '') continue;
    if (IMAGE_URL.test(value)) return value;
    if (name.includes('srcset')) return largest(value);
  }
  const set =
    image.getAttribute('srcset') ?? image.parentElement?.querySelector('source[srcset]')?.getAttribute('srcset');
  return set ? largest(set) : undefined;
}

/** The last candidate of a srcset with the largest width or density. */
function largest(set: string): string | undefined {
  const candidates = set.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/));
  const sorted = candidates.toSorted((a, b) => Number.parseFloat(a[1] ?? '0') - Number.parseFloat(b[1] ?? '0'));
  const url = sorted.at(-1)?.[0];
  return url && IMAGE_URL.test(url) ? url : undefined;
}

/** `<noscript>` repeats the image for readers without scripts; where scripts run, it holds nothing but text. */
function useTwin(twin: Element): void {
  const inside = twin.querySelectorAll('img');
  const [, double, single] = NOSCRIPT_SOURCE.exec(twin.textContent ?? '') ?? [];
  const source = inside.length === 1 ? inside[0]?.getAttribute('src') : (double ?? single)?.replaceAll('&amp;', '&');
  if (!source || !IMAGE_URL.test(source)) return;
  const before = twin.previousElementSibling;
  const image = before?.localName === 'img' ? before : before?.querySelector('img');
  if (image && !hasSource(image)) image.setAttribute('src', source);
}

// Images that a script would have filled in, resolved by their attributes alone. Changes the clone.

const LAZY_NAME = /^data-(?:.*(?:src|original|lazy|image|img).*)$/;
const IMAGE_URL = /^(?:https?:)?\/\/[^\s{}"]+$|^[^\s:{}"]+\.(?:jpe?g|png|webp|avif|gif)(?:\?[^\s"]*)?$/i;
const NOSCRIPT_SOURCE = /<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)')/i;

/** Device pixels; larger pictures cost the reader more than they show. */
const MAX_WIDTH = 2600;

/** Pixel-sized stand-ins are inlined or named so; a real inlined picture is longer. */
const STAND_IN = /^data:.{0,600}$|(?:blank|spacer|placeholder|transparent|pixel|lazy)[\w-]*\.(?:gif|png|svg|jpg)/is;

export function resolveLazyImages(clone: Document): void {
  for (const image of clone.querySelectorAll('img')) {
    const isReady = hasSource(image);
    const source = isReady ? sharper(image) : lazySource(image);
    if (source) image.setAttribute('src', source);
    // Until it is filled in, its page may hide it.
    if (source && !isReady) image.removeAttribute('style');
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

/** The best of the candidates that stand beside the source; the source is often the smallest of them. */
function sharper(image: Element): string | undefined {
  const sets = [image.getAttribute('srcset'), ...sourceSets(image)];
  return sets.map((set) => largest(set ?? '')).find(Boolean);
}

/** Other formats than pictures of pixels are for other pages. */
function sourceSets(image: Element): (string | null)[] {
  if (image.parentElement?.localName !== 'picture') return [];
  const sources = image.parentElement.querySelectorAll('source[srcset]');
  return Array.from(sources, (source) => source.getAttribute('srcset'));
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

/** The candidate of a srcset with the largest width or density, as long as it is one that a window can show. */
function largest(set: string): string | undefined {
  const candidates = set
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .filter(
      ([url = '', size = '']) => IMAGE_URL.test(url) && !(size.endsWith('w') && Number.parseFloat(size) > MAX_WIDTH),
    );
  return candidates.toSorted((a, b) => Number.parseFloat(a[1] ?? '0') - Number.parseFloat(b[1] ?? '0')).at(-1)?.[0];
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

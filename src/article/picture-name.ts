// Whether two addresses are those of one picture, in whatever size, shape or format it is sent.

const SIZE = /(?:[-_@](?:\d{2,5}x\d{2,5}|\d{2,4}w|[23]x|scaled|e\d{9,})+)$/;
const EXTENSION = /\.(?:jpe?g|png|webp|avif|gif)$/;
const SIZE_PARAMETERS =
  /^(?:auto|crop|dpr|fit|fm|fmt|format|h|height|imwidth|ixlib|ixid|q|quality|resize|scale|size|ssl|strip|w|width|zoom)$/;

/** '' for an address that names none. The same for addresses of one picture, as far as they tell. */
export function pictureName(address: string, base: string): string {
  const source = address.trim();
  if (source.startsWith('data:')) return source;
  if (source === '' || !URL.canParse(source, base)) return '';
  const url = new URL(source, base);
  // What sends pictures in the size asked for is told where to have them from.
  const inside = url.searchParams.get('url') ?? url.searchParams.get('src') ?? url.searchParams.get('image');
  if (inside) return pictureName(inside, url.href);
  const named = [...url.searchParams].filter(([name]) => !SIZE_PARAMETERS.test(name.toLowerCase())).sort();
  let file = (url.pathname.split('/').at(-1) ?? '').toLowerCase();
  for (let before = ''; before !== file; ) {
    before = file;
    file = file.replace(EXTENSION, '').replace(SIZE, '');
  }
  return file === '' && named.length === 0 ? '' : `${file}?${new URLSearchParams(named)}`;
}

// Addresses of links less what only redirects and counts.

/** Parameters in which redirectors carry the address they lead to. */
const CARRIERS = [
  'url',
  'u',
  'q',
  'to',
  'target',
  'dest',
  'destination',
  'redirect',
  'murl',
  'ued',
  'goto',
  'out',
  'link',
  'z',
];
/** They say where a reader came from, not where they go. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|ref_url|cmp|cmpid|ncid|smid|s_cid|_ga|aff(?:_?id)?)$/i;
/** Redirectors that lead to redirectors. */
const MOST_STEPS = 3;

/** Where a link leads in the end, as far as its address says so; undefined for what is no web page. */
export function targetOf(href: string): URL | undefined {
  let target = parse(href);
  for (let step = 0; step < MOST_STEPS && target; step += 1) {
    const carried = carriedBy(target);
    if (!carried) break;
    target = carried;
  }
  if (!target) return undefined;
  for (const name of [...target.searchParams.keys()]) if (TRACKING.test(name)) target.searchParams.delete(name);
  return target;
}

/** The same for addresses that differ in what makes no other page. */
export function targetKey(href: string): string {
  const target = targetOf(href);
  if (!target) return '';
  target.searchParams.sort();
  const host = target.hostname.replace(/^(?:www|m|amp)\./, '');
  const path = target.pathname.replace(/(?:\/index\.(?:html?|php))?\/*$/, '');
  return `${host}${path}${target.search}`;
}

function carriedBy(target: URL): URL | undefined {
  for (const name of CARRIERS) {
    const carried = parse(target.searchParams.get(name) ?? '');
    if (carried && carried.hostname !== target.hostname) return carried;
  }
  return undefined;
}

function parse(address: string): URL | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}

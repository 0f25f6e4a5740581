// Articles of any size, for how the time grows with it.
const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
const WORDS =
  'harbour bridge timber ferry mail plank mayor winter tide rope lantern ledger stone crane quay pilot'.split(' ');
/** Elements of one section as `section` writes it. */
const PER_SECTION = 20;

/** @returns {{ elements: number, html: string }[]} */
export function grownPages() {
  return SIZES.map((elements) => ({ elements, html: pageOf(elements / PER_SECTION) }));
}

/** @param {number} sections */
function pageOf(sections) {
  const body = Array.from({ length: sections }, (_, at) => section(at)).join('');
  return `<!DOCTYPE html><html lang="en"><head><title>The long bridge</title><meta property="og:type" content="article"></head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>The long bridge</h1>${body}</article></main></body></html>`;
}

/** Prose, a list, links, and in every third section the same box. @param {number} at */
function section(at) {
  const promo =
    at % 3 === 0
      ? '<aside class="box"><p>Get the harbour letter every morning, for free.</p><form><input type="email" name="e"><button>Subscribe</button></form></aside>'
      : `<figure><img src="/${at}.png" alt="Bridge ${at}" width="600" height="300"><figcaption>The bridge in year ${at}</figcaption></figure><p>${prose(at * 7)}</p>`;
  const items = [1, 2, 3].map((item) => `<li>${prose(at * 11 + item, 8)}</li>`).join('');
  return `<section><h2>Year ${at}</h2><p>${prose(at)} <a href="/year/${at}">the ledger of that year</a> ${prose(at + 1, 9)}</p><p>${prose(at * 3)} <em>${prose(at, 3)}</em> ${prose(at * 5, 12)}</p><ul>${items}</ul><div><div><p>${prose(at * 13)}</p></div></div><p>${prose(at * 17)}</p>${promo}</section>`;
}

/** @param {number} seed @param {number} [words] */
function prose(seed, words = 30) {
  const said = Array.from({ length: words }, (_, at) => WORDS[(seed * 31 + at * 7 + ((seed * at) % 5)) % WORDS.length]);
  return `In ${1500 + (seed % 500)} ${said.join(' ')}.`;
}

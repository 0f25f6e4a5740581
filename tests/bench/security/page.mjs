// The article that carries payloads to the reader: ordinary paragraphs, and what is put between them and into its head.

/** Nothing of a payload runs or loads in the page itself: what is measured is the way from it into the reader. */
export const POLICY = "default-src 'none'";

const ORDINARY = [
  'The harbour office keeps a list of every boat that ties up overnight, and since spring the list has been kept by a program that two of the wardens wrote on winter evenings.',
  'It reads the numbers from the hulls, looks up who pays for which berth, and writes a short letter to everybody who has stayed longer than was agreed, in the language that the owner chose.',
  'Nobody was let go for it; the wardens say that they walk the quays more often now, and that the letters have become friendlier than theirs were.',
];

const paragraphs = ORDINARY.map((text) => `<p>${text}</p>`).join('\n');

/**
 * A page as it is served. @param {string} [inside] markup within the article @param {string} [head] markup in the head
 * @param {string} [above] markup between title and story
 */
export function pageOf(inside = '', head = '<title>Letters from the harbour office</title>', above = '') {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${head}
<meta property="og:type" content="article"><link rel="icon" href="data:,"></head>
<body><main><article><h1>Letters from the harbour office</h1>${above}
${paragraphs}
<div id="place">${inside}</div>
${paragraphs.replaceAll('The ', 'By now the ').replaceAll('It ', 'The program ').replaceAll('Nobody', 'Hardly anybody')}
</article></main></body></html>`;
}

/** The two paragraphs that a payload stands between. @param {string} id */
export function bounds(id) {
  return /** @type {const} */ ([
    `Berth ${id} is taken at dusk by a boat whose owner answers letters, pays on time and asks about the weather.`,
    `Berth ${id} is free again by noon, as the list says, and the warden on duty has drawn a line under the entry.`,
  ]);
}

export const PLACES = /** @type {const} */ ([
  'body, as blocks',
  'body, in a line',
  'heading',
  'heading id',
  'title',
  'byline',
  'site name',
  'picture',
  'JSON-LD headline',
  'JSON-LD author',
  'JSON-LD publisher',
  'JSON-LD articleBody',
  'JSON-LD image',
]);

/**
 * Runs in the page. Puts payloads between ordinary paragraphs, each parsed for itself, so that what one leaves open
 * swallows no other.
 * @param {readonly { html: string, bounds: readonly [string, string] }[]} payloads
 */
export function putIntoBody(payloads) {
  // A payload may be called like what the document can do.
  const { createElement, querySelector } = Document.prototype;
  const place = querySelector.call(document, 'article > div');
  if (!place) throw new Error('the page has no place for payloads');
  const add = (/** @type {string} */ name) => {
    const element = createElement.call(document, name);
    place.append(element);
    return element;
  };
  place.replaceChildren();
  for (const { html, bounds } of payloads) {
    const heading = add('h2');
    heading.textContent = `${html} at berth`;
    heading.setAttribute('id', html);
    add('p').textContent = bounds[0];
    add('div').innerHTML = html;
    add('p').innerHTML = `${bounds[1]} ${html}`;
  }
}

/**
 * Runs in the page. Puts one payload wherever a page says something of its article, once in its head, once in JSON-LD.
 * @param {string} text @param {boolean} asJsonLd
 */
export function putIntoHead(text, asJsonLd) {
  const told = (/** @type {Record<string, string>} */ attributes) => {
    const meta = document.createElement('meta');
    for (const [name, value] of Object.entries(attributes)) meta.setAttribute(name, value);
    return meta;
  };
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify({
    '@type': 'NewsArticle',
    headline: text,
    author: [{ name: text }, text],
    publisher: { name: text },
    articleBody: `${text} ${document.querySelector('article')?.textContent} ${text}`,
    image: { url: text },
  });
  const title = document.createElement('title');
  title.textContent = text;
  document.head.replaceChildren(
    ...(asJsonLd
      ? [title, script]
      : [
          title,
          told({ property: 'og:title', content: text }),
          told({ property: 'og:site_name', content: text }),
          told({ property: 'og:image', content: text }),
          told({ name: 'author', content: text }),
        ]),
  );
}

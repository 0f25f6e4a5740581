// What stands in the reader that no article may bring there. Told by a list of what may, which is not the product's own.

/**
 * Runs in a page of the extension. @param {Document} document of the reader @returns {string[]} a line for each fault
 */
export function forbiddenIn(document) {
  const names = new Set(
    'A ABBR B BDI BDO BLOCKQUOTE BR CAPTION CITE CODE COL COLGROUP DD DEL DETAILS DFN DL DT EM FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR I IMG INS KBD LI MARK OL P PRE Q RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUMMARY SUP TABLE TBODY TD TFOOT TH THEAD TIME TR U UL VAR WBR DIV SECTION'.split(
      ' ',
    ),
  );
  /** The reader's own, by what it calls them; an article has no classes but those of listings. */
  const own =
    'article.article, .real-length *, svg.icon, svg.icon *, dialog.lightbox, dialog.lightbox button, button.listing-copy, button.button, button.foot-more';
  const mathematics = 'http://www.w3.org/1998/Math/MathML';
  const inMath =
    /^(?:mathvariant|display|displaystyle|scriptlevel|accent|accentunder|columnalign|rowalign|columnspan|rowspan|columnspacing|rowspacing|linethickness|fence|separator|stretchy|symmetric|minsize|maxsize|largeop|movablelimits|form|lspace|rspace|width|height|depth|voffset|alttext|dir|lang|class|columnlines|rowlines|frame|notation|encoding|intent|arg|mathsize)$/;
  const attributes =
    /^(?:class|lang|dir|href|rel|target|referrerpolicy|src|alt|loading|decoding|width|height|title|colspan|rowspan|scope|span|start|reversed|type|value|datetime|open|hidden|tabindex|role|aria-[a-z]+|data-[a-z-]+|id)$/;
  const ids = /^(?:(?:section|place|note|note-ref|source|said|again)-\d{1,5}|(?:sources|left-out)-heading)$/;
  const link = /^(?:https?:|mailto:|tel:)/i;
  const inPage = /^#(?:section|place|note|note-ref|source|said|again)-\d{1,5}$/;
  const picture = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;

  /** @type {string[]} */
  const faults = [];
  const main = document.querySelector('main');
  if (!main) return ['the reader has no main part'];
  for (const element of main.querySelectorAll('*')) {
    const isOwn = element.matches(own);
    const tell = (/** @type {string} */ what) => faults.push(`${what}: ${shell(element)}`);
    if (!isOwn && element.namespaceURI !== mathematics && !names.has(element.nodeName)) tell('element');
    for (const { name, value } of element.attributes) {
      const isListed = (element.namespaceURI === mathematics ? inMath : attributes).test(name);
      if (!isListed && !isOwn) tell(`attribute ${name}`);
      if (name === 'id' && !ids.test(value)) tell('id');
      if (name.endsWith('href') && !link.test(value) && !inPage.test(value)) tell('address');
      if (name === 'src' && !picture.test(value)) tell('address');
      if (name === 'target' && !/noopener.*noreferrer/.test(element.getAttribute('rel') ?? '')) tell('link that tells');
    }
  }
  // What has no place beyond the article either.
  for (const element of document.querySelectorAll(
    'script:not([src^="/"]), iframe, frame, object, embed, base, form, main style',
  ))
    faults.push(`element: ${shell(element)}`);
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes) if (name.startsWith('on')) faults.push(`handler: ${shell(element)}`);
  return faults;

  /** An element's own tag. @param {Element} element */
  function shell(element) {
    const copy = /** @type {Element} */ (element.cloneNode());
    return new XMLSerializer().serializeToString(copy).slice(0, 300);
  }
}

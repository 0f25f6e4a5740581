// The language of a listing, by the names that highlighters give.

const NAMES: readonly RegExp[] = [
  /(?:^|\s)(?:language|lang)-([\w+#.-]{1,30})(?=\s|$)/i,
  /(?:^|\s)highlight-(?:source|text)-([\w+#-]{1,30})(?=\s|$)/i,
  /(?:^|\s)highlight-(?!source)([a-z][\w+#]{0,20})(?=\s|$)/i,
  /brush:\s*([\w+#-]{1,30})/i,
  /(?:^|\s)(?:sourceCode|src)\s+(?:src-)?([a-z][\w+#-]{0,30})(?=\s|$)/,
  /(?:^|\s)hljs\s+([a-z][\w+#-]{0,30})(?=\s|$)/,
];
const ATTRIBUTES = ['data-lang', 'data-language', 'data-code-language'];
/** What classes of that form say besides. */
const NO_LANGUAGE =
  /^(?:wrapper|container|block|box|inline|plugin|highlighter|code|copy|wrap|auto|undefined|null|unknown)$/i;
const PLAIN = /^(?:plain|plaintext|text|txt|none|nohighlight|no-highlight|output|raw)$/i;
const LEVELS_UP = 3;

/** '' where the page does not say. */
export function languageOf(listing: Element): string {
  const inside = Array.from(listing.querySelectorAll('code, pre'));
  const around: Element[] = [];
  for (let box: Element | null = listing; box && around.length <= LEVELS_UP; box = box.parentElement) around.push(box);
  for (const element of [...inside, ...around]) {
    const language = namedIn(element);
    if (language) return PLAIN.test(language) ? 'plaintext' : language.toLowerCase();
  }
  return '';
}

function namedIn(element: Element): string {
  const classes = element.getAttribute('class') ?? '';
  const named = NAMES.map((name) => name.exec(classes)?.[1]);
  const stated = ATTRIBUTES.map((name) => element.getAttribute(name));
  const found = [...named, ...stated].find((language) => language && !NO_LANGUAGE.test(language)) ?? '';
  return /^[\w+#.-]{1,30}$/.test(found) && !/^[a-z]{2}-[A-Z]{2}$/.test(found) ? found : '';
}

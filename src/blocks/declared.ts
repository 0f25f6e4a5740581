// What a page says of itself outside its text: metadata, structured data, its address.
import { attribute } from './attributes';
import { native } from './native';

export interface Declared {
  readonly title: string;
  /** Structured data call it an article. */
  readonly structuredArticle: boolean;
  /** Open Graph calls it an article. Many sites say so of every page. */
  readonly graphArticle: boolean;
  /** It says when it was published. */
  readonly published: boolean;
  /** It names a section, a tag or an author as Open Graph has them for articles only. */
  readonly filed: boolean;
  /** Something in it names an author. */
  readonly signed: boolean;
  /** Structured data call it a product, a list, a service or the like. */
  readonly other: boolean;
  /** It has exactly one `article` element. */
  readonly oneArticle: boolean;
  /** It has more forms than a search and a newsletter. */
  readonly manyForms: boolean;
  /** Its address has a year in it. */
  readonly dated: boolean;
  /** Its address is at most one folder deep. */
  readonly shallow: boolean;
}

const ARTICLE_TYPE = /"@type"\s*:\s*(\[[^\]]*)?"(\w*(Article|BlogPosting)|Report|Review|Recipe|HowTo)"/;
const OTHER_TYPE =
  /"@type"\s*:\s*"(Product|ItemList|CollectionPage|SearchResultsPage|QAPage|DiscussionForumPosting|SoftwareApplication|Service|LocalBusiness|ProfessionalService|Offer|AggregateOffer|Course)"/;
/** Nobody needs more JSON than this to say what a page is. */
const MOST_JSON = 200_000;
const FORMS = 2;

export function declaredBy(document: Document): Declared {
  const query = native(document, 'querySelector').bind(document);
  const all = native(document, 'querySelectorAll').bind(document);
  const data = [...all('script[type="application/ld+json"]')]
    .map((script) => script.textContent.slice(0, MOST_JSON))
    .join('\n');
  const graph = query('meta[property="og:type"]');
  const address = native(document, 'URL');
  const path = URL.canParse(address) ? new URL(address).pathname : '/';
  const has = (selector: string) => query(selector) !== null;
  return {
    title: query('head > title')?.textContent?.trim() ?? '',
    structuredArticle: ARTICLE_TYPE.test(data),
    graphArticle: graph !== null && attribute(graph, 'content') === 'article',
    published: has(
      'meta[property="article:published_time"],meta[itemprop="datePublished"],meta[name="date"],meta[name="pubdate"],meta[name="parsely-pub-date"]',
    ),
    filed: has('meta[property="article:section"],meta[property="article:tag"],meta[property="article:author"]'),
    signed: has('[rel~="author"],[itemprop="author"],[class*="byline" i],[class*="author" i]'),
    other: OTHER_TYPE.test(data),
    oneArticle: all('article').length === 1,
    manyForms: all('form').length > FORMS,
    dated: /\/(19|20)\d\d[/-]/.test(path),
    shallow: path.split('/').filter(Boolean).length <= 1,
  };
}

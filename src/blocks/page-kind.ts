// Whether a page is an article: evidence weighed by logistic regression. The weights are near those that
// scripts/fit-page-kind.mjs fits on 725 labelled pages of seven kinds. Cross-validated by site, weights so fitted pass
// 92% of the articles at this threshold and 1 in 5 of the others; `story.ts` asks for more than this.
import type { Declared } from './declared';

/** What the text of a page shows, beside what the page declares. */
export interface Told {
  /** 0..1: share of the article's prose in paragraphs with another right before or behind. */
  readonly flowing: number;
  /** Mean words of a paragraph. */
  readonly paragraphWords: number;
  /** Buttons in the article for each paragraph. */
  readonly buttonsEach: number;
  /** 0..1: share of the page's words that are the article's prose. */
  readonly proseShare: number;
}

/** Each adds its weight where it holds; a share or a number, in proportion. */
export const KIND_WEIGHTS = {
  flowing: 1.8,
  buttonsEach: -1.8,
  other: -1.75,
  structuredArticle: 1.75,
  dated: 1.25,
  signed: 1.1,
  /** For each 40 words of a mean paragraph. */
  paragraphWords: 1,
  graphArticle: 1,
  proseShare: 0.9,
  shallow: -0.9,
  published: 0.85,
  manyForms: -0.75,
  oneArticle: 0.7,
  filed: 0.7,
} as const satisfies Partial<Record<keyof Declared | keyof Told, number>>;

/** What the weights have to add up to. Raising it takes fewer pages for articles. */
export const KIND_THRESHOLD = 2.1;

/** One number a name, each as it is weighed. */
export function kindEvidence(declared: Declared, told: Told): Record<keyof typeof KIND_WEIGHTS, number> {
  return {
    flowing: told.flowing,
    buttonsEach: Math.min(1, told.buttonsEach),
    other: Number(declared.other),
    structuredArticle: Number(declared.structuredArticle),
    dated: Number(declared.dated),
    signed: Number(declared.signed),
    paragraphWords: Math.min(1.5, told.paragraphWords / 40),
    graphArticle: Number(declared.graphArticle),
    proseShare: told.proseShare,
    shallow: Number(declared.shallow),
    published: Number(declared.published),
    manyForms: Number(declared.manyForms),
    oneArticle: Number(declared.oneArticle),
    filed: Number(declared.filed),
  };
}

export function isArticleKind(declared: Declared, told: Told): boolean {
  const evidence = Object.entries(kindEvidence(declared, told)) as [keyof typeof KIND_WEIGHTS, number][]; // The type's own keys.
  return evidence.reduce((sum, [name, value]) => sum + KIND_WEIGHTS[name] * value, 0) >= KIND_THRESHOLD;
}

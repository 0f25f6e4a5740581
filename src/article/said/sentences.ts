// Sentences of a text: the browser's own segmentation, less the breaks that it makes within a sentence.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Titles and the like, in languages that are set with full stops: what follows belongs to them. */
const ABBREVIATION =
  /(?:^|[\s("'“„«])(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Fig|No|Nos|Nr|Vol|vs|cf|e\.g|i\.e|approx|z\. ?B|d\. ?h|u\. ?a|bzw|ca|evtl|ggf|vgl|Abs|Art|Mio|Mrd|Hr|Fr|M|MM|Mme|Mlle|Sr|Sra|Srta|Ud|Uds|p\. ?ej|n|núm|pág|Sig|Dott|\p{Lu})\.\s*$/u;
/** "Go!" she said. */
const GOES_ON = /^[\s"'“”„«»)\]]*\p{Ll}/u;
/** 「行こう。」と言った。 */
const QUOTE_PARTICLE = /^(?:と|って)/u;
const CLOSED = /[」』]\s*$/u;
/** Der 3. Oktober. */
const ORDINAL = /(?:^|\s)\d{1,2}\.\s*$/;

const segmenters = new Map<string, Intl.Segmenter>();

/** In order and without gaps; line feeds always end one. `language`: BCP 47, or '' where it is not known. */
export function sentencesOf(text: string, language: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const last = spans.at(-1);
    if (last && belongs(text.slice(last.start, last.end), segment, language)) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

function belongs(before: string, after: string, language: string): boolean {
  if (before.endsWith('\n')) return false;
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  if (ABBREVIATION.test(before) || GOES_ON.test(after)) return true;
  if (CLOSED.test(before) && QUOTE_PARTICLE.test(after)) return true;
  return language.startsWith('de') && ORDINAL.test(before);
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(supported(language), { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/** A page may state anything as its language. */
function supported(language: string): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

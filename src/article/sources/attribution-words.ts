// Words by which texts name where a story comes from, in the languages of the word lists. In lower case, with straight
// apostrophes. What also means something else in such a place, like "segundo" or "via", stands with what makes it clear.

export interface AttributionWords {
  /** Lead up to the source, with a few words between: "according to a report in". */
  readonly leads: readonly string[];
  /** Stand right before it: "told". */
  readonly close: readonly string[];
  /** Follow it, or are the link themselves: "reported". */
  readonly follows: readonly string[];
  /** Stand before it with a colon, or alone in front: "Source:", "(via". */
  readonly labels: readonly string[];
}

export const ATTRIBUTION: Readonly<Record<string, AttributionWords>> = {
  ar: {
    leads: ['وفقا', 'وفقًا', 'طبقا', 'طبقًا', 'بحسب', 'حسب', 'نقلا عن', 'نقلًا عن'],
    close: ['ذكرت', 'أفادت', 'نشرت'],
    follows: ['ذكرت', 'أفادت', 'نشرت'],
    labels: ['المصدر', 'المصادر'],
  },
  de: {
    leads: ['laut', 'nach angaben', 'einem bericht', 'berichten zufolge', 'unter berufung auf', 'zitiert', 'zuerst'],
    close: ['berichtet', 'berichtete', 'meldet', 'meldete', 'schreibt', 'schrieb', 'sagte dem', 'sagte der'],
    follows: ['berichtet', 'berichtete', 'berichten', 'berichteten', 'zufolge', 'meldet', 'meldete', 'schreibt'],
    labels: ['quelle', 'quellen', 'via', 'mehr bei'],
  },
  en: {
    leads: ['according to', 'reported by', 'reported in', 'as noted by', 'citing', 'originally published'],
    close: [
      'told',
      'first reported',
      'in a statement to',
      'in an interview with',
      'speaking to',
      'seen by',
      'obtained by',
      'reviewed by',
      'published by',
      'published in',
      'cited by',
      'quoted by',
      'hat tip to',
    ],
    follows: [
      'reports',
      'reported',
      'first reported',
      'has reported',
      'was first to report',
      'was the first to report',
      'wrote',
      'writes',
      'revealed',
      'found that',
      'noted that',
      'said in a',
      'said in an',
    ],
    labels: ['source', 'sources', 'via', 'h/t', 'hat tip', 'credit', 'read the original'],
  },
  es: {
    leads: ['según', 'de acuerdo con', 'citado por', 'publicado por', 'publicado en'],
    close: ['informó', 'publicó', 'reveló', 'declaró a', 'dijo a'],
    follows: ['informó', 'informa', 'publicó', 'reveló', 'señaló'],
    labels: ['fuente', 'fuentes', 'vía'],
  },
  fr: {
    leads: ['selon', "d'après", 'rapporté par', 'révélé par', 'cité par', 'publié par', 'publié dans'],
    close: ['a déclaré à', 'a confié à', 'explique à'],
    follows: ['rapporte', 'rapportait', 'a rapporté', 'révèle', 'a révélé', 'écrit', 'indique'],
    labels: ['source', 'sources', 'via'],
  },
  hi: {
    leads: ['के हवाले से'],
    close: [],
    follows: ['के अनुसार', 'की रिपोर्ट', 'के मुताबिक', 'ने बताया'],
    labels: ['स्रोत'],
  },
  it: {
    leads: ['secondo il', 'secondo la', 'secondo quanto', 'secondo un', 'secondo uno', 'secondo una', 'riportato da'],
    close: ['ha detto a', 'citato da', 'secondo'],
    follows: ['riporta', 'ha riportato', 'riferisce', 'scrive', 'rivela'],
    labels: ['fonte', 'fonti', 'via'],
  },
  ja: {
    leads: [],
    close: [],
    follows: ['によると', 'によれば', 'が報じ', 'が伝え', 'は報じ'],
    labels: ['出典', '情報源', '引用元', '参考'],
  },
  ko: {
    leads: [],
    close: [],
    follows: ['에 따르면', '가 보도', '이 보도', '는 보도', '은 보도', '에 의하면'],
    labels: ['출처', '자료'],
  },
  nl: {
    leads: ['volgens', 'op gezag van'],
    close: ['aldus', 'meldt', 'schrijft', 'zei tegen'],
    follows: ['meldt', 'meldde', 'schrijft', 'bericht', 'berichtte'],
    labels: ['bron', 'bronnen', 'via'],
  },
  pl: {
    leads: ['według', 'cytowany przez', 'powołując się na'],
    close: ['jak podaje', 'jak informuje', 'podaje', 'donosi'],
    follows: ['podaje', 'podał', 'podała', 'informuje', 'donosi'],
    labels: ['źródło', 'źródła', 'za'],
  },
  pt: {
    leads: ['segundo o', 'segundo a', 'segundo um', 'segundo uma', 'segundo informações', 'de acordo com', 'conforme'],
    close: ['disse ao', 'disse à', 'afirmou ao', 'afirmou à', 'publicado no', 'publicado na'],
    follows: ['informou', 'noticiou', 'revelou', 'publicou', 'informa'],
    labels: ['fonte', 'fontes', 'via'],
  },
  ru: {
    leads: ['по данным', 'согласно', 'со ссылкой на', 'по информации', 'как сообщает'],
    close: ['сообщает', 'сообщил', 'сообщила', 'пишет', 'передает'],
    follows: ['сообщает', 'сообщил', 'сообщила', 'пишет', 'передает', 'передаёт'],
    labels: ['источник', 'источники'],
  },
  tr: {
    leads: [],
    close: ['aktaran'],
    follows: ['göre', 'e göre', 'a göre', 'ye göre', 'ya göre', 'bildirdi', 'yazdı', 'aktardı'],
    labels: ['kaynak', 'kaynaklar'],
  },
  zh: {
    leads: ['根据', '根據', '援引', '引述'],
    close: [],
    follows: ['报道', '報道', '報導', '消息'],
    labels: ['来源', '來源', '出处', '原文'],
  },
};

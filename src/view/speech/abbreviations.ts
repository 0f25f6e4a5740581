// Words that end in a full stop without ending the sentence, by language, in lower case and less the stop.

const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof st sr jr gen col capt lt sgt maj rev hon gov sen rep pres vs etc eg e.g i.e cf al approx inc ltd corp co no nos vol pp fig figs sec ch ed eds jan feb mar apr jun jul aug sept sep oct nov dec ave blvd dept est mt ca ph.d',
  de: 'dr prof hr fr bzw usw evtl ggf ca inkl exkl nr st str tel vgl abs art bd abb aufl hrsg jh jhd mio mrd z.b d.h u.a o.ä i.d.r s.o s.u bspw sog geb gest jr sr dipl ing stv vs jan feb aug sept okt nov dez etc max min',
  fr: 'm mm mme mmes mlle dr pr me st ste av bd env etc ex fig no p pp vol chap art cf éd janv févr avr juil sept oct nov déc',
  es: 'sr sra srta dr dra d dña prof ud uds av avda etc ej p.ej pág págs núm vol cap ed fig aprox tel ee.uu ene feb abr jul ago sept oct nov dic',
  it: 'sig sigg dott dr avv ing prof ecc es p.es pag pagg n art cap fig vol ed ca tel gen feb apr giu lug ago sett ott nov dic',
  pt: 'sr sra srs dr dra prof profa av etc ex p.ex pág págs núm n vol cap ed fig tel aprox jan fev abr ago set out nov dez',
  nl: 'dhr mevr mw dr drs prof ing ir mr bijv bv o.a d.w.z m.b.t i.p.v t.o.v enz etc ca nr blz vgl jan feb apr aug sept okt nov dec',
  sv: 'dr prof bl.a t.ex d.v.s m.m o.s.v f.d s.k ca nr st kl jfr resp etc tel jan feb aug sept okt nov dec',
  da: 'dr prof bl.a f.eks d.v.s m.m osv mv ca nr kl jf etc tlf jan feb aug sept okt nov dec',
  nb: 'dr prof bl.a f.eks d.v.s m.m osv mv ca nr kl jf etc tlf jan feb aug sept okt nov des',
  pl: 'dr prof mgr inż np tzn tj m.in itd itp ok nr str ul al św godz im ds tys mln mld wg red',
  cs: 'dr prof ing mgr např tj tzn atd apod č str ul sv r tzv mj resp cca tis mil mld',
  ru: 'г гг в вв т.е т.д т.п т.к др пр напр см стр рис ул им проф акад тыс млн млрд руб',
  uk: 'р рр ст т.д т.п т.ін ін див напр рис вул ім проф акад тис млн млрд грн',
  tr: 'dr prof doç av sn vb vs bkz yy cad sok no tel örn',
  el: 'κ κα δρ καθ κ.ά κ.λπ π.χ δηλ βλ αρ σελ λ.χ μ.χ',
};

/** These write a number's place as a number with a full stop: "am 3. Oktober". */
const ORDINAL_STOP = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'cs',
  'sk',
  'pl',
  'hu',
  'et',
  'lv',
  'sl',
  'hr',
  'sr',
  'bs',
  'is',
  'tr',
  'eu',
]);

const SETS = new Map(Object.entries(BY_LANGUAGE).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Whether the full stop at the text's end is more likely a word's than the sentence's. @param language its first subtag. */
export function endsInAbbreviation(text: string, language: string): boolean {
  const word = /([\p{L}\p{M}\p{N}.]+)\.$/u.exec(text)?.[1];
  if (!word) return false;
  if (/^\d{1,2}$/.test(word)) return ORDINAL_STOP.has(language);
  // An initial ("J. Doe"), but not the English pronoun, which ends many a sentence.
  if (/^\p{L}$/u.test(word)) return !(language === 'en' && word === 'I');
  // "U.S. Army": it ends a sentence as well, but running two together is heard less than a stop amid one.
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return true;
  return SETS.get(language)?.has(word.toLowerCase()) ?? false;
}

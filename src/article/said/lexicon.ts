// The small words that decide whether two sentences that share their weighty words say the same. A file of data: a
// language without a list here has only its exact copies recognised.
import type { Sentence } from './sentence';

export interface Lexicon {
  /** May come in without saying anything more. */
  readonly fillers: ReadonlySet<string>;
  /** Opens a sentence that says again what was said; without it the sentence is the same. */
  readonly openings: readonly (readonly string[])[];
  /** Whether a word turns what is said: negations, doubts, conditions, bounds, comparisons, directions. */
  turns(term: string): boolean;
  /** Whether a sentence that opens with it speaks of something named before it, so that it says another thing elsewhere. */
  refersBack(term: string, next: string): boolean;
  /** Whether it joins things of one rank: what is left out beside it may be what the rest was said of. */
  joins(term: string): boolean;
}

interface Words {
  /** Frequent besides those below, so that the language is known by them. */
  readonly frequent: string;
  readonly fillers: string;
  readonly openings: string;
  readonly turns: string;
  /** Two words joined by _ do so together. */
  readonly refersBack: string;
  readonly joins: string;
}

const ENGLISH: Words = {
  frequent: 'for with by in at as are be been has have was were',
  fillers:
    'the a an that also too again indeed however but and so very really simply moreover furthermore additionally meanwhile overall ultimately essentially of on',
  openings:
    'as noted|as noted above|as noted earlier|as mentioned|as mentioned above|as mentioned earlier|as we have seen|as we said|as stated|as stated above|as stated earlier|as i said|once again|to repeat|to recap|to sum up|in short|in summary|in conclusion|in other words|put simply|simply put|that is to say|of course|in fact|in the end|at the end of the day|remember|again|and|but|so|yes|indeed|overall|ultimately',
  turns:
    "not no never none nobody nothing neither nor without hardly scarcely barely rarely seldom few little less least fewer more most some any all every each only just even half twice double nearly almost about around roughly up down over under above below before after until since from to into out against despite although though unless if whether when while because should could would may might can must perhaps maybe possibly probably likely unlikely allegedly reportedly supposedly claim claims claimed deny denies denied believe believes believed think thinks thought argue argues argued allege alleged suggest suggests suggested hope hopes hoped fear fears feared doubt doubts doubted false wrong untrue rumour rumours rumor rumors myth critics opponents former ex planned proposed potential fake failed fails refuse refused refuses stop stopped stops avoid avoided avoids instead rather than better worse first last other another same except besides often sometimes usually always still already yet soon longer other's will won had used unable lack lacks",
  refersBack:
    'it he she they this that these those its his her their here there such both neither either one some others another we you i',
  joins: 'and or nor but than versus vs plus while',
};

const GERMAN: Words = {
  frequent: 'mit für im in ist sind sich auf an am dass hat haben war wurde',
  fillers:
    'der die das den dem des ein eine einen einem einer eines auch aber und so doch ja eben zudem außerdem also wieder',
  openings:
    'wie gesagt|wie erwähnt|wie bereits erwähnt|noch einmal|kurz gesagt|mit anderen worten|kurzum|natürlich|zusammengefasst|und|aber|insgesamt|letztlich',
  turns:
    'nicht nichts nie niemals kein keine keinen keinem keiner keines niemand weder noch ohne kaum selten wenig wenige weniger mehr meist meisten manche einige alle jeder jede jedes nur bloß erst sogar halb halbe doppelt fast beinahe etwa rund ungefähr über unter vor nach bis seit von zu zum zur aus gegen trotz obwohl wenn falls ob sofern außer als weil da während sollte sollten könnte könnten würde würden dürfte dürften darf kann können muss müssen soll sollen will wollen vielleicht möglicherweise wahrscheinlich angeblich vermutlich behauptet behaupten behauptete bestreitet bestritt bestritten glaubt glauben meint meinen hofft fürchtet falsch gerücht kritiker gegner ehemalige ehemaliger ehemaligen geplante geplanten mögliche gescheitert lehnt lehnte statt anstatt besser schlechter größer kleiner erste letzte andere anderer oft manchmal immer schon bereits bald hatte wird werden ab',
  refersBack:
    'er sie es dies diese dieser dieses jene jener jenes das_ist das_war das_sind das_hat das_wird das_kann das_soll das_macht das_heißt das_bedeutet das_zeigt sein seine ihr ihre hier dort dabei damit dadurch dafür davon darin beide wir ich man du',
  joins: 'und oder noch aber sowie als bzw',
};

const FRENCH: Words = {
  frequent: 'par pour dans avec se est sont au aux qui a été ont',
  fillers: 'le la les l un une des de du d que qu aussi mais et donc encore enfin ainsi en',
  openings:
    'comme indiqué|comme nous l avons vu|comme on l a dit|en bref|en résumé|en somme|autrement dit|en d autres termes|bien sûr|en effet|rappelons le|rappelons que|encore une fois|et|mais|au final',
  turns:
    'ne n pas non jamais rien aucun aucune personne ni sans guère peu moins plus très tous toutes tout chaque certains certaines quelques seul seule seulement uniquement moitié double presque environ près sur sous avant après jusque depuis vers contre malgré bien quoique si sauf lorsque quand pendant parce car devrait devraient pourrait pourraient peut peuvent doit doivent serait seraient aurait auraient peut-être probablement prétend prétendent prétendu nie nient démenti croit croient pense pensent estime estiment espère craint faux fausse rumeur critiques opposants ancien ancienne prévu prévue possible échoué refuse refusé plutôt mieux pire meilleur premier première dernier dernière autre autres souvent parfois toujours déjà bientôt sera seront avait avaient à au aux',
  refersBack:
    'il elle ils elles ce c cela ça cette cet ces celui celle ceux celles son sa ses leur leurs ici là y en nous je vous on tu',
  joins: 'et ou ni mais que',
};

const SPANISH: Words = {
  frequent: 'con por para se al como es son fue ha han le les cuando',
  fillers: 'el la los las un una unos unas de del que también pero y e así pues en',
  openings:
    'como se ha dicho|como ya se ha dicho|como hemos visto|en resumen|en definitiva|en otras palabras|es decir|por supuesto|de hecho|una vez más|y|pero|al final',
  turns:
    'no nunca jamás nada nadie ningún ninguna ninguno ni sin apenas poco pocos pocas menos más muy todo todos todas cada algunos algunas solo sólo solamente únicamente mitad doble casi unos cerca sobre bajo antes después hasta desde hacia contra pese aunque si salvo cuando mientras porque debería deberían podría podrían puede pueden debe deben sería serían habría quizá quizás tal probablemente supuestamente afirma afirman niega niegan negó cree creen piensa piensan espera teme falso falsa rumor críticos opositores antiguo antigua exministro previsto prevista posible fracasó rechaza rechazó mejor peor mayor menor primero primera último última otro otra otros otras a menudo veces siempre ya pronto será serán había habían',
  refersBack:
    'él ella ellos ellas esto esta este estos estas eso esa ese aquello su sus aquí allí ambos nosotros yo usted lo',
  joins: 'y e o u ni pero sino que',
};

const PATTERNS: readonly { known: RegExp; turns: RegExp; refersBack: RegExp; joins: RegExp }[] = [
  {
    // Chinese
    known: /^(?:的|了|是|在|和|不|这|他|我|有|们|我们|他们)$/u,
    turns:
      /不|没|未|非|无|莫|勿|别|如果|假如|若|除非|可能|也许|或许|据称|据说|声称|认为|否认|怀疑|仅|只|几乎|大约|约|超过|低于|以上|以下|之前|之后|前|后|更|最|较|比|都|每|有些|部分|一半|从|到|向|被|把|因为|所以|虽然|但|将|会|应|曾|已|才|就|谣/u,
    refersBack: /^(?:它|他|她|它们|他们|她们|这|那|这些|那些|这个|那个|此|其|该|这里|那里|我|我们|你)/u,
    joins: /^(?:和|与|及|或|以及|并|而|、|但)$/u,
  },
  {
    // Japanese
    known: /^(?:の|は|が|を|に|で|と|も|から|です|ます|した|し)$/u,
    turns:
      /ない|なかっ|なく|なけれ|ませ|まい|ず|ぬ|無|非|未|不|もし|なら|たら|れば|かも|だろう|でしょう|らしい|そう|はず|べき|だけ|のみ|しか|ほど|より|約|ほぼ|以上|以下|前|後|まで|から|へ|最|すべて|全て|一部|半|否定|主張|疑|噂|が$/u,
    refersBack: /^(?:これ|それ|あれ|この|その|あの|彼|彼女|彼ら|ここ|そこ|こう|そう|同|両|私|我々)/u,
    joins: /^(?:と|や|か|も|および|または|及び|又は|が)$/u,
  },
  {
    // Arabic
    known: /^(?:في|من|على|إلى|أن|التي|الذي|عن|هذا|هذه|مع|و)$/u,
    turns:
      /^[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|ما|غير|بدون|دون|إلا|سوى|إذا|إن|لو|لولا|هل|قد|ربما|لعل|[يت]?زعم(?:ت|ون)?|[يت]نفي|نفى|نفت|[يت]عتقد(?:ون)?|[يت]دعي|شائعة|كل|بعض|معظم|نصف|فقط|حوالي|نحو|تقريبا|أكثر|أقل|أكبر|أصغر|قبل|بعد|منذ|حتى|من|إلى|ضد|رغم|لأن|سوف|كان|كانت|كاد|أول|آخر|كلا|بل|يمكن|يجب|قبيل)$/u,
    refersBack: /^[وف]?(?:هو|هي|هم|هن|هذا|هذه|ذلك|تلك|هؤلاء|هنا|هناك|كلاهما|نحن|أنا)$/u,
    joins: /^(?:و.*|أو|أم|ثم|لكن|بل)$/u,
  },
];

const NONE: ReadonlySet<string> = new Set();

const LEXICONS: readonly { known(term: string): boolean; lexicon: Lexicon }[] = [
  ...[ENGLISH, GERMAN, FRENCH, SPANISH].map(ofWords),
  ...PATTERNS.map(({ known, turns, refersBack, joins }) => ({
    known: (term: string) => known.test(term),
    lexicon: {
      fillers: NONE,
      openings: [],
      turns: (term: string) => turns.test(term),
      refersBack: (term: string) => refersBack.test(term),
      joins: (term: string) => joins.test(term),
    },
  })),
];

function ofWords(words: Words): { known(term: string): boolean; lexicon: Lexicon } {
  const setOf = (list: string) => new Set(list.split(' '));
  const [fillers, turns, back] = [setOf(words.fillers), setOf(words.turns), setOf(words.refersBack)];
  const [joins, frequent] = [setOf(words.joins), setOf(words.frequent)];
  return {
    known: (term) => [fillers, turns, back, frequent].some((list) => list.has(term)),
    lexicon: {
      fillers,
      openings: words.openings.split('|').map((phrase) => phrase.split(' ')),
      turns: (term) => turns.has(term),
      refersBack: (term, next) => back.has(term) || back.has(`${term}_${next}`),
      joins: (term) => joins.has(term),
    },
  };
}

/** Of so many words the language is told, */
const SAMPLE = 2000;
/** and it is one when this share of them is listed in it: a third to a half are, in running text. */
const LEAST_SHARE = 0.18;

/** By the text itself, since pages often state the language of their template. */
export function lexiconOf(sentences: readonly Sentence[], texts: readonly string[]): Lexicon | undefined {
  const hits = LEXICONS.map(() => 0);
  let count = 0;
  for (const { terms } of sentences) {
    for (const term of terms) {
      LEXICONS.forEach(({ known }, i) => {
        if (known(texts[term] ?? '')) hits[i] = (hits[i] ?? 0) + 1;
      });
    }
    count += terms.length;
    if (count >= SAMPLE) break;
  }
  const most = Math.max(...hits);
  return most >= count * LEAST_SHARE ? LEXICONS[hits.indexOf(most)]?.lexicon : undefined;
}

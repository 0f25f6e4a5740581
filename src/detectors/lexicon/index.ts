// All word lists, and the one way to look phrases up. A page in one language often carries boxes in
// another (mostly English), so every list is asked, whatever the page says its language is.
import { lexicons } from './all';
import type { Lexicon } from './types';

type Topic = Exclude<keyof Lexicon, 'language'>;

const patterns = new Map<Topic, RegExp>();

/** The phrases of a topic that stand in `words` (normalised, single spaces), each once. */
export function phrasesIn(topic: Topic, words: string): readonly string[] {
  return [...new Set(Array.from(words.matchAll(patternOf(topic)), ([phrase]) => phrase))];
}

/** Whether `words` begin with a phrase of two or more words: a single word begins too many other phrases. */
export function startsWithPhrase(topic: Topic, words: string): boolean {
  const first = patternOf(topic);
  first.lastIndex = 0;
  const found = first.exec(words);
  return found?.index === 0 && found[0].includes(' ');
}

/** Whether `words` are a phrase of the topic and nothing else. */
export function isPhrase(topic: Topic, words: string): boolean {
  return lexicons.some((lexicon) => lexicon[topic].includes(words));
}

function patternOf(topic: Topic): RegExp {
  const known = patterns.get(topic);
  if (known) return known;
  const phrases = lexicons.flatMap((lexicon) => lexicon[topic]).sort((a, b) => b.length - a.length);
  // Words are letters, marks and digits only, so no phrase needs escaping.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  patterns.set(topic, pattern);
  return pattern;
}

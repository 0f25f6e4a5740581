// Which voice reads a language. A voice that is not of this computer sends the text to a server as it reads: such a one
// speaks only where the reader chose it.
import { fullLanguage, languageKey } from './language';

/** The part of a voice that a choice is made by. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

/** By language (`languageKey`): the voice that the reader chose for it. */
export type ChosenVoices = Readonly<Record<string, string>>;

/** Names of voices that sound like people. */
const NATURAL = /natural|neural|premium|enhanced|siri/i;
/** Apple's joke and retro voices, and the robot of last resort: fine to choose, no one's first choice. */
const ODD =
  /^(?:albert|bad news|bahh|bells|boing|bubbles|cellos|good news|jester|organ|superstar|trinoids|whisper|wobble|zarvox|fred|junior|kathy|ralph|eddy|flo|grandma|grandpa|reed|rocko|sandy|shelley)\b|e-?speak|klatt/i;

/** The voice that the reader chose for a language, else the best of this computer's; undefined where none is. */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  language: string,
  chosen: ChosenVoices = {},
): V | undefined {
  const fitting = voicesFor(voices, language);
  const uri = chosen[languageKey(language)];
  const isChosen = ({ voiceURI }: Voice): boolean => voiceURI === uri;
  // One of another language, where there was no better.
  return fitting.find(isChosen) ?? voices.find(isChosen) ?? fitting.find(({ localService }) => localService);
}

/** Those that speak a language, the best first, those of this computer before all others. */
export function voicesFor<V extends Voice>(voices: readonly V[], language: string): V[] {
  const wanted = fullLanguage(language);
  if (!wanted) return [];
  return voices
    .filter(({ lang }) => fullLanguage(lang)?.language === wanted.language)
    .map((voice) => ({ voice, rank: rankOf(voice, language) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ voice }) => voice);
}

/** Each step outweighs all below it: a fine voice with another country's accent is no better than the right accent. */
function rankOf(voice: Voice, language: string): number {
  const wanted = fullLanguage(language);
  const spoken = fullLanguage(voice.lang);
  return [
    voice.localService,
    // Cantonese and Mandarin, or another alphabet's way of speaking.
    spoken?.script === wanted?.script,
    !ODD.test(voice.name),
    spoken?.region === wanted?.region,
    NATURAL.test(voice.name),
    voice.default,
  ].reduce((rank, holds) => rank * 2 + Number(holds), 0);
}

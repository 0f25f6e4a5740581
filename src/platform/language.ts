// The language of a text whose page does not say. The browser tells it by itself, without asking anyone.
import { browser } from 'wxt/browser';

/** Letters that are enough to tell it by. */
const ENOUGH = 2000;

/** BCP 47, or '' where it is not clear. */
export async function guessLanguage(text: string): Promise<string> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, ENOUGH));
  const [best] = [...languages].sort((one, other) => other.percentage - one.percentage);
  return isReliable && best && best.language !== 'und' ? best.language : '';
}

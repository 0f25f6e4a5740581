// How long the page, its article and what the article says once are, in words and in minutes. Nothing where nothing
// repeats.
import type { Article } from '../../article/types';
import { useSaid } from '../reading/said';
import { readingMinutes } from '../reading-time';
import { useTranslate } from '../strings';
import { SaidChoice } from './said-choice';

export function RealLength({ article }: { article: Article }) {
  const translate = useTranslate();
  const said = useSaid();
  if (!said) {
    return null;
  }
  const { pageWords, articleWords } = article.statistics;
  const lengths = [
    { of: 'served', words: pageWords },
    { of: 'article', words: articleWords },
    { of: 'once', words: said.wordsOnce },
  ].filter(({ of, words }) => of !== 'served' || words > articleWords);
  const most = Math.max(1, ...lengths.map(({ words }) => words));
  return (
    <section class="fact real-length" data-unspoken="" aria-label={translate('said.lengths')}>
      <ul class="length-list">
        {lengths.map(({ of, words }) => (
          <li key={of} class="length" data-of={of}>
            <span class="length-words">
              <strong>{translate('reading.short', { count: readingMinutes(words) })}</strong>{' '}
              {translate(`said.length.${of}`)}{' '}
            </span>
            <span class="length-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(words / most) * 100}%` }} />
            </span>
            <span class="length-count">{translate('reading.words', { count: words })}</span>
          </li>
        ))}
      </ul>
      <p class="said-count">{translate('said.count', { count: said.repeats })}</p>
      <SaidChoice value={said.mode} onChange={said.choose} />
    </section>
  );
}

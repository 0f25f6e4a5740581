// Below the article: what it links to, originals first, the site's own pages last.
import { useState } from 'preact/hooks';
import type { Source } from '../../article/types';
import { Icon } from '../icon';
import { useTranslate } from '../strings';

/** More rows wait behind a button. */
const AT_FIRST = 8;

export function Sources({ sources }: { sources: readonly Source[] }) {
  const translate = useTranslate();
  const outside = sources.filter(({ kind }) => kind !== 'own');
  const own = sources.filter(({ kind }) => kind === 'own');
  return (
    <section class="foot sources" aria-labelledby="sources-heading">
      <h2 class="foot-heading" id="sources-heading">
        {translate('sources.title')}
      </h2>
      {outside.length === 0 ? <p class="foot-none">{translate('sources.none')}</p> : <Rows sources={outside} />}
      {own.length > 0 && (
        <details class="foot-group">
          <summary>{translate('sources.own', { count: own.length })}</summary>
          <Rows sources={own} />
        </details>
      )}
    </section>
  );
}

function Rows({ sources }: { sources: readonly Source[] }) {
  const translate = useTranslate();
  const [whole, setWhole] = useState(false);
  // One row hidden behind a button would take the button's own place.
  const shown = whole || sources.length <= AT_FIRST + 1 ? sources.length : AT_FIRST;
  return (
    <>
      <ol class="source-list">
        {sources.map((source, index) => (
          <li key={source.id} class="source" hidden={index >= shown}>
            <Row source={source} />
          </li>
        ))}
      </ol>
      {shown < sources.length && (
        <button type="button" class="foot-more" onClick={() => setWhole(true)}>
          {translate('sources.more', { count: sources.length - shown })}
          <Icon name="chevron" />
        </button>
      )}
    </>
  );
}

function Row({ source }: { source: Source }) {
  const translate = useTranslate();
  const { href, host, title, sentence, kind, id } = source;
  return (
    <>
      <a class="source-title" href={href} target="_blank" rel="noopener noreferrer" dir="auto">
        {title}
      </a>
      <p class="source-facts">
        <bdi>{host}</bdi>
        {kind !== 'other' && kind !== 'own' && <span class="source-kind">{translate(`sources.kind.${kind}`)}</span>}
        <a href={`#${id}`} aria-label={translate('sources.whereLabel', { values: [title] })}>
          {translate('sources.where')}
        </a>
      </p>
      {sentence !== '' && (
        <details class="source-sentence">
          <summary>{translate('sources.sentence')}</summary>
          <blockquote dir="auto">{sentence}</blockquote>
        </details>
      )}
    </>
  );
}

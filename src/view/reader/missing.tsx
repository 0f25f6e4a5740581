// The reader tab whose article is gone.
import { Notice } from '../notice';
import { useTranslate } from '../strings';

/** `why`: the key of what is so. */
export function MissingArticle({ why = 'missing' }: { why?: 'missing' | 'unsaved' | 'unopened' }) {
  const translate = useTranslate();
  return (
    <main class="reader-missing">
      <Notice icon="gone" title={translate(`reader.${why}.title`)} text={translate(`reader.${why}.text`)} />
    </main>
  );
}

// The reader tab whose article is gone.
import { Notice } from '../notice';
import { useTranslate } from '../strings';

export function MissingArticle() {
  const translate = useTranslate();
  return (
    <main class="reader-missing">
      <Notice icon="gone" title={translate('reader.missing.title')} text={translate('reader.missing.text')} />
    </main>
  );
}

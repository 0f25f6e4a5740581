// Stands where a picture would be that the reader has not asked for.
import { Icon } from '../icon';
import { useLocale, useTranslate } from '../strings';
import { useReading } from './context';

export function PicturePlaceholder({ alt, onShow }: { alt: string; onShow: () => void }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { showAll } = useReading();
  return (
    <span class="picture-waiting" data-unspoken="">
      <Icon name="picture" />
      {alt !== '' && <span class="picture-words">{alt}</span>}
      {/* These words are in the reader's language, the article's are not always. */}
      <span class="picture-acts" lang={locale} dir="auto">
        <button type="button" class="button" data-kind="minor" onClick={onShow}>
          {translate('picture.show')}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={showAll}>
          {translate('picture.showAll')}
        </button>
      </span>
    </span>
  );
}

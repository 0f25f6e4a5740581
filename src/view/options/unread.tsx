// Settings that the browser does not hand out: nothing can be chosen before they are known.
import { Notice } from '../notice';
import { useTranslate } from '../strings';

export function UnreadOptions({ onRetry }: { onRetry(): void }) {
  const translate = useTranslate();
  return (
    <main class="options">
      <Notice icon="alert" title={translate('storage.unread.title')} text={translate('storage.unread.text')}>
        <button type="button" class="button" data-kind="primary" onClick={onRetry}>
          {translate('step.retry')}
        </button>
      </Notice>
    </main>
  );
}

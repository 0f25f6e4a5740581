// What was just done, and the way back, at the foot of the window.
import { useEffect } from 'preact/hooks';
import { Icon } from '../icon';
import { useTranslate } from '../strings';

export type Telling =
  | { readonly text: string }
  /** How many were deleted, and the title of the first. */
  | { readonly removed: number; readonly title: string };

/** Milliseconds; an undo stands longer than what is only said. */
const SAID = 8000;
const UNDOABLE = 20_000;

interface ToldProps {
  readonly telling: Telling | undefined;
  onUndo(): void;
  onClose(): void;
}

export function Told({ telling, onUndo, onClose }: ToldProps) {
  const translate = useTranslate();
  useEffect(() => {
    if (!telling) return;
    const timer = setTimeout(onClose, 'text' in telling ? SAID : UNDOABLE);
    return () => clearTimeout(timer);
  }, [telling]);
  return (
    <div class="told" role="status">
      {telling && (
        <div class="told-bar">
          <span class="told-text">
            {'text' in telling
              ? telling.text
              : translate('saved.deleted', { count: telling.removed, values: [telling.title] })}
          </span>
          {'removed' in telling && (
            <button type="button" class="button" data-kind="quiet" onClick={onUndo}>
              {translate('saved.undo')}
            </button>
          )}
          <button
            type="button"
            class="button"
            data-kind="icon"
            aria-label={translate('saved.close')}
            title={translate('saved.close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

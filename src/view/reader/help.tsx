// The table of keys, in a dialog of the browser's own.
import { useCallback, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useTranslate } from '../strings';
import { useCommand, useCommands } from './commands';
import { KEYS, type KeyEntry } from './keys';

export function Help() {
  const translate = useTranslate();
  const commands = useCommands();
  const dialog = useRef<HTMLDialogElement>(null);
  const [rows, setRows] = useState<readonly KeyEntry[]>([]);
  const open = useCallback(() => {
    // What can be done depends on what is shown, and on what the browser can do.
    setRows(KEYS.filter(({ command }) => commands.has(command)));
    dialog.current?.showModal();
  }, [commands]);
  useCommand('help', open);
  return (
    <dialog class="help" ref={dialog} aria-labelledby="help-title">
      <header class="help-header">
        <h2 id="help-title">{translate('keys.title')}</h2>
        <button type="button" class="tool" aria-label={translate('keys.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      <dl class="help-keys">
        {rows.map(({ keys, command }) => (
          <div key={command}>
            <dt>
              <kbd>{keys[0] === 'Escape' ? translate('keys.escape') : keys[0]}</kbd>
            </dt>
            <dd>{translate(`keys.${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{translate('keys.space')}</kbd>
          </dt>
          <dd>{translate('keys.page')}</dd>
        </div>
      </dl>
    </dialog>
  );
}

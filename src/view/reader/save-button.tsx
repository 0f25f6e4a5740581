// Saves the article for later, or no longer; with a way back, and what to do where there is no room.
import { useEffect, useId, useState } from 'preact/hooks';
import { formatBytes } from '../formats';
import { Icon } from '../icon';
import { useLocale, useTranslate } from '../strings';

/** What the button says beside itself. */
export type SaveTold =
  | { readonly is: 'saved' | 'updated' | 'removed' }
  | { readonly is: 'failed'; readonly why: 'blocked' | 'newer' | 'broken' | 'private' }
  /** Bytes that saved articles take, and what deleting the oldest read ones would free. */
  | { readonly is: 'full'; readonly size: number; readonly read: number; readonly readSize: number };

/** What can be done about one article. Nothing of it rejects. */
export interface Saving {
  /** `older`: what is saved under the address is another text. */
  state(): Promise<'saved' | 'older' | 'unsaved' | 'unknown'>;
  save(): Promise<SaveTold>;
  remove(): Promise<SaveTold>;
  /** Brings back what was removed last. */
  restore(): Promise<SaveTold>;
  /** Deletes read articles, oldest first, and saves this one. */
  makeRoom(): Promise<SaveTold>;
  /** Where the list is. */
  readonly list: string;
  watch(listener: () => void, signal: AbortSignal): void;
}

interface SaveButtonProps {
  readonly saving: Saving;
  /** Without words on the button itself, where room is scarce. */
  readonly small?: boolean;
}

/** Milliseconds that what was done is told. */
const SAID = 12_000;

export function SaveButton({ saving, small = false }: SaveButtonProps) {
  const translate = useTranslate();
  const note = useId();
  const [state, setState] = useState<Awaited<ReturnType<Saving['state']>>>();
  const [told, setTold] = useState<SaveTold>();
  useEffect(() => {
    const over = new AbortController();
    const look = (): void => void saving.state().then((now) => over.signal.aborted || setState(now));
    look();
    saving.watch(look, over.signal);
    return () => over.abort();
  }, [saving]);
  useEffect(() => {
    if (!told || told.is === 'full' || told.is === 'failed') return;
    const timer = setTimeout(() => setTold(undefined), SAID);
    return () => clearTimeout(timer);
  }, [told]);
  const act = (does: () => Promise<SaveTold>): void => {
    void does().then((now) => {
      setTold(now);
      if (now.is === 'saved' || now.is === 'updated') setState('saved');
      if (now.is === 'removed') setState('unsaved');
    });
  };
  const isSaved = state === 'saved' || state === 'older';
  const label = translate(isSaved ? 'save.saved' : 'save.save');
  return (
    <div class="save" data-small={small}>
      <button
        type="button"
        class="button save-button"
        data-kind={small ? 'icon' : 'minor'}
        aria-pressed={isSaved}
        aria-label={translate('save.save')}
        aria-describedby={note}
        title={small ? label : translate('save.where')}
        disabled={state === undefined}
        onClick={() => act(isSaved ? saving.remove : saving.save)}
      >
        <Icon name={isSaved ? 'saved' : 'save'} />
        {!small && label}
      </button>
      {state === 'older' && !told && (
        <button type="button" class="button" data-kind="quiet" onClick={() => act(saving.save)}>
          {translate('save.update')}
        </button>
      )}
      <div class="save-told" id={note} role="status">
        {told && <Told told={told} saving={saving} onAct={act} />}
      </div>
    </div>
  );
}

interface ToldProps {
  readonly told: SaveTold;
  readonly saving: Saving;
  onAct(does: () => Promise<SaveTold>): void;
}

function Told({ told, saving, onAct }: ToldProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const list = (
    <a class="save-link" href={saving.list} target="_blank" rel="noopener">
      {translate('save.list')}
    </a>
  );
  if (told.is === 'failed') {
    return (
      <p>
        {translate('save.failed')} {translate(`saved.unopened.${told.why}`)}
      </p>
    );
  }
  if (told.is === 'full') {
    return (
      <>
        <p>{translate('save.full', { values: [formatBytes(told.size, locale)] })}</p>
        {told.read > 0 ? (
          <button type="button" class="button" data-kind="minor" onClick={() => onAct(saving.makeRoom)}>
            {translate('save.makeRoom', { count: told.read, values: [formatBytes(told.readSize, locale)] })}
          </button>
        ) : (
          list
        )}
      </>
    );
  }
  return (
    <p>
      {translate(`save.told.${told.is}`)}{' '}
      {told.is === 'removed' ? (
        <button type="button" class="save-link" onClick={() => onAct(saving.restore)}>
          {translate('saved.undo')}
        </button>
      ) : (
        list
      )}
    </p>
  );
}

// The page of saved articles: the list or, without one, what is so and the one next step.
import { Mark } from '../mark';
import { Notice } from '../notice';
import { useTranslate } from '../strings';
import type { SavedActions, SavedModel } from './model';
import { SavedList } from './saved-list';

export function Saved({ model, actions }: { model: SavedModel; actions: SavedActions }) {
  const translate = useTranslate();
  return (
    <main class="saved" aria-busy={model.is === 'loading'}>
      <header class="saved-header">
        <Mark />
        <h1>{translate('saved.title')}</h1>
      </header>
      {model.is === 'loading' && <Bones />}
      {model.is === 'unopened' && (
        <Notice icon="alert" title={translate('saved.unopened.title')} text={translate(`saved.unopened.${model.why}`)}>
          <button type="button" class="button" data-kind="primary" onClick={actions.retry}>
            {translate('step.retry')}
          </button>
        </Notice>
      )}
      {model.is === 'list' && <SavedList list={model.list} actions={actions} />}
    </main>
  );
}

/** Rows to come. */
function Bones() {
  const translate = useTranslate();
  return (
    <div class="saved-bones">
      <span class="visually-hidden">{translate('saved.loading')}</span>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} class="saved-bone" />
      ))}
    </div>
  );
}

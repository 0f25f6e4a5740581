import { followShownTab } from '../../src/platform/shown-tab';
import { Panel } from '../../src/view/panel/panel';
import { startView } from '../popup/start';

/** Milliseconds that a page has to come when the tab goes elsewhere. */
const PATIENCE_FOR_LOADING = 12_000;

const { session, signal } = startView({
  title: 'panel.title',
  // It stays when it has led elsewhere.
  left() {},
  viewWith(all) {
    const actions = { ...all, openPanel: undefined };
    return (model) => <Panel model={model} actions={actions} />;
  },
});
followShownTab(look, signal);

function look(isLoading: boolean): void {
  session.load();
  session.attempt(() => session.open(isLoading ? PATIENCE_FOR_LOADING : undefined));
}

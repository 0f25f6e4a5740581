import { Popup } from '../../src/view/popup/popup';
import { startView } from './start';

/** CSS pixels: what browsers allow a popup, what is too low to use, what stands above a popup. */
const FULL_HEIGHT = 600;
const LEAST_HEIGHT = 320;
const BROWSER_BARS = 110;

fitScreen();
startView({
  title: 'extension_name',
  // Firefox leaves a popup open over the tab it opened. Shown in a tab of its own, the popup stays.
  left: () => location.search === '' && window.close(),
  viewWith: (actions) => (model) => <Popup model={model} actions={actions} />,
});

/** On a low screen browsers cut the popup off below; its footer must not be what goes. */
function fitScreen(): void {
  const room = screen.availHeight - BROWSER_BARS;
  // Browsers that hide the screen's size report the popup's own, which says nothing yet.
  if (room > LEAST_HEIGHT && room < FULL_HEIGHT) {
    document.documentElement.style.setProperty('--popup-height', `${room}px`);
  }
}

// Runs in the head of the extension's pages, before anything is painted: sets the theme that was last seen in use.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  // Whatever stands there is only compared with by style sheets.
  document.documentElement.dataset['theme'] = localStorage.getItem('theme') ?? 'system';
});

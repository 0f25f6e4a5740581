// Injected when the outline of a page is shown beside it, or its article is read elsewhere: teaches the page's script
// where in the article the page stands, and to take the reader to another place of it and back.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageHandle } from '../../src/platform/page-handle';
import { startGuide } from './guide';

export default defineUnlistedScript(() => {
  const handle = pageHandle();
  if (!handle || handle.guided) return;
  handle.guided = true;
  startGuide(handle);
});

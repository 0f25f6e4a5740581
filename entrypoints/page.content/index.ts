// The always-on script of a page: scan, fold, watch, answer. Wiring only.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from './start';
import './style.css';

export default defineContentScript({
  // The manifest names the sites (wxt.config.ts): their list has no business in every page.
  registration: 'runtime',
  main(context) {
    startPage(context.signal);
  },
});

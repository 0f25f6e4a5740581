// The word lists of all languages, laid ready for the page's script that runs right after this one.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { lexicons } from '../src/detectors/lexicon/all';
import { LEXICONS } from '../src/detectors/lexicon/apart';

export default defineContentScript({
  registration: 'runtime',
  main() {
    Object.assign(globalThis, { [LEXICONS]: lexicons });
  },
});

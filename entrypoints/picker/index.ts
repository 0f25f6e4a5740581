// Injected when the reader wants to fold something by hand: teaches the page's script to let a box be chosen.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPicker, type PickerStrings } from '../../src/collapse/picker';
import { pageHandle } from '../../src/platform/page-handle';
import { translate, uiDirection, uiLocale } from '../../src/platform/strings';
import css from './style.css?inline';

export default defineUnlistedScript(() => {
  const handle = pageHandle();
  if (handle) handle.pick ??= createPicker(window, css, strings(), handle.signal);
});

function strings(): PickerStrings {
  return {
    label: translate('picker.label'),
    direction: uiDirection(),
    language: uiLocale(),
    wider: translate('picker.wider'),
    narrower: translate('picker.narrower'),
    fold: translate('picker.fold'),
    undo: translate('picker.undo'),
    cancel: translate('picker.cancel'),
    close: translate('picker.close'),
    hint: translate('picker.hint'),
    never: translate('picker.never'),
    folded: translate('picker.folded'),
    marked: translate('picker.marked'),
    unkept: translate('picker.unkept'),
    off: translate('picker.off'),
    empty: translate('picker.empty'),
    words: (count) => translate('picker.words', { count }),
    quote: (start) => translate('picker.quote', { values: [start] }),
  };
}

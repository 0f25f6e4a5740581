// Injected where a page holds an article, and from the start where the site is remembered: teaches the page's script to
// judge it and to fold. The detectors, the word lists of every language, the weights and the chips are of no use on any
// other page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { layOut } from '../../src/blocks/lay-out';
import { measure } from '../../src/blocks/measure';
import { rememberedMeasure } from '../../src/blocks/remembered-measure';
import { segmentationOf } from '../../src/blocks/segment';
import { holdFirstPaint } from '../../src/collapse/first-paint';
import { judgeInSlices } from '../../src/decide/judge';
import { isOrphaned } from '../../src/platform/orphan';
import { whenPublished } from '../../src/platform/page-handle';
import { startFolds } from './folds';

export default defineUnlistedScript(() => {
  whenPublished((handle) => {
    // What an update has left here may still be called by the script that takes over.
    if (handle.judge || isOrphaned()) return;
    if (handle.recalled) holdFirstPaint(document, handle.recalled, handle.signal);
    const folds = startFolds(handle);
    handle.folds = folds;
    const layout = rememberedMeasure(measure, folds.hides, folds.shownWhile);
    handle.judge = function* (survey) {
      layOut(survey, layout);
      const { page, elements } = segmentationOf(survey);
      yield;
      const verdict = yield* judgeInSlices(page, undefined, (block) => folds.recurs(elements[block]));
      return { page, elements, verdict };
    };
  });
});

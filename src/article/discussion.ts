// A thread: a few lines, and many answers to them. There the discussion is what the page is about, and not, as below an
// article, what readers add to it.
import { isThread } from '../detectors/cues/comments';
import { namesOf } from './names-apart';
import { readWords } from './prose-words';

const NAMED = /(?:^|[-_\s])(?:comments?|repl(?:y|ies)|answers?|responses?|discussions?)(?:$|[-_\s])/i;

/** Takes the names from a thread's discussion by which Readability would drop it. Changes the clone. */
export function keepDiscussion(clone: Document, story: Element | undefined): void {
  if (!story) return;
  const named = [...clone.querySelectorAll('section, div, ul, ol')].find(isNamed);
  const discussion = named && outermostNamed(named);
  if (!discussion || discussion.contains(story)) return;
  const answers = readWords(discussion);
  const opening = readWords(story) - (story.contains(discussion) ? answers : 0);
  if (!isThread(opening, answers)) return;
  for (const element of [discussion, ...discussion.querySelectorAll('[class], [id]')]) {
    if (!isNamed(element)) continue;
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
}

function isNamed(element: Element): boolean {
  return NAMED.test(namesOf(element));
}

function outermostNamed(element: Element): Element {
  let outer = element;
  for (let at = element.parentElement; at; at = at.parentElement) if (isNamed(at)) outer = at;
  return outer;
}

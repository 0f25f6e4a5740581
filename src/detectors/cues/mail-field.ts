// A form that asks for an e-mail address and little else.
import type { Block, Page } from '../../blocks/page';
import { controlsIn } from '../../blocks/queries';

/** A name and a town; more fields make a form of another kind, such as one for comments or messages. */
const MOST_FIELDS = 2;

export function asksForMail(page: Page, block: Block): boolean {
  const kinds = controlsIn(page, block).map(({ kind }) => kind);
  return (
    kinds.includes('email') &&
    !kinds.includes('password') &&
    kinds.filter((kind) => kind === 'text').length <= MOST_FIELDS
  );
}

// What Chaffinch itself writes into a page. Reading it as the page's own would change the next judgement.

/** Marks what Chaffinch itself drew into the page. */
export const HOST_ATTRIBUTE = 'data-chaffinch-host';

/** Marks a folded or expanded element; its role and label are Chaffinch's as long as it is folded. */
export const MARK_ATTRIBUTE = 'data-chaffinch';

/** What the chip of a folded element says. */
export const TEXT_ATTRIBUTE = 'data-chaffinch-text';

// What pages call the things that are not the story, wherever they stand.

const APART =
  /(?:^|[-_\s])(?:author\w*|byline|bio|newsletter\w*|subscri\w*|sign-?up|related\w*|recirc\w*|promo\w*|captions?|credits?|shar(?:e|ing)\w*|social\w*|comment\w*|respond|reply|sidebar\w*|disclaimer|disclosure|cookies?|modal|popup|tooltip|advert\w*|ads?|sponsor\w*|breadcrumbs?|tags?|nav\w*|menu|teaser\w*|trending|popular|recommend\w*|read-?more|gallery|slide\w*|carousel|copyright|toc|rating\w*|price|video\w*|player|form|affiliate|cta|meta|banner)(?:$|[-_\s])/i;

export function isNamedApart(element: Element): boolean {
  return APART.test(namesOf(element));
}

/** What the page calls an element: its classes and its id. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

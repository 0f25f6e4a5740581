// Where a section stands in the reader, whatever of it is drawn now.

/** What is measured and scrolled to: what lies in a closed part, or in a section that is not drawn yet, has no place. */
export function placeOf(heading: Element): Element {
  let place = heading;
  for (let at = heading.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    if (!at.open) place = at;
  return place.closest('.section') ?? place;
}

/** Opens what the article itself has closed around an element, as the browser's own search does. */
export function openAround(element: Element | null): void {
  for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
}

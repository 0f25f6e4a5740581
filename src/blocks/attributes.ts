// Reading attributes of live elements. A form's own properties can be clobbered by its fields'
// names (`<input name="getAttribute">`), in Chromium also as a content script sees them, so every
// read goes through the prototype.

import { MARK_ATTRIBUTE } from './own-marks';

/** The attribute's value, or '' when it is absent. */
export function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function hasAttributeOf(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function hasAttributesOf(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** Local name in lower case. Only a form can be clobbered, so a name that is no string is a form's. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

/** The role that the page gives it, lower case; '' for none, and while Chaffinch has made it a button. */
export function roleOf(element: Element): string {
  const role = attribute(element, 'role');
  return role === '' || hasAttributeOf(element, MARK_ATTRIBUTE) ? '' : role.toLowerCase();
}

/** The page itself declares it hidden. Says nothing of style sheets. */
export function isDeclaredHidden(element: Element): boolean {
  if (hasAttributeOf(element, 'hidden') && attribute(element, 'hidden').toLowerCase() !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

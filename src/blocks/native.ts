// What a page's named elements shadow: `<form name="body">` takes the place of `document.body`, and
// `<input name="getAttribute">` that of its form's method, in Chromium also as a content script sees them.

/** A property or method as the browser defines it, looked up past what shadows it on the object itself. */
export function native<T extends object, Name extends keyof T>(object: T, name: Name): T[Name] {
  return Reflect.get(Object.getPrototypeOf(object), name, object);
}

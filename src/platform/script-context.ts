// What the content script's entry is handed by the framework: here a signal and nothing else. The
// framework's own context announces itself to the page by events and messages, which any page script
// could listen for; the build puts this in its place.

export class ContentScriptContext {
  readonly signal = new AbortController().signal;
}

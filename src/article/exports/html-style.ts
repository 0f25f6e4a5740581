// The style inside a web page that is saved.
import { TEXT_STYLE } from './text-style';

export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #24292e; --link: #3a556e; --line: #c9c5b8; }
@media (prefers-color-scheme: dark) { :root { --paper: #191a1a; --ink: #dedbd4; --link: #a3c0d8; --line: #454a4c; } }
html { background: var(--paper); color: var(--ink); font: 19px/1.62 Charter, "Iowan Old Style", Georgia, serif; }
body { margin: 0; }
article { max-width: 34em; margin: 0 auto; padding: 3.5em 1.3em 6em; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .16em; }
nav { margin: 0 0 2.2em; padding: .9em 1.2em; border: 1px solid var(--line); border-radius: 10px; font-size: .88em; }
nav h2 { margin: 0 0 .4em; font-size: 1em; }
nav ol { margin: 0; padding-inline-start: 1.4em; }
${TEXT_STYLE}
header { margin: 0 0 2em; }
header p { margin: 0 0 .3em; }
img { border-radius: 6px; }
pre { padding: .8em 1em; border-radius: 10px; background: color-mix(in srgb, currentcolor 6%, transparent); }
blockquote, th, td, .picture-out { border-color: var(--line); }
@media screen { table { display: block; overflow-x: auto; } }
@media (max-width: 40em) { html { font-size: 17px; } article { padding-top: 1.5em; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --link: #000; --line: #888; }
  html { font-size: 11pt; }
  article { max-width: none; padding: 0; }
  nav { display: none; }
  img { max-height: 90vh; object-fit: contain; }
  thead { display: table-header-group; }
}
`;

// How the text of an article looks in a file, whatever shows it.
export const TEXT_STYLE = `
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.9em; margin: 0 0 .4em; }
h2 { font-size: 1.3em; margin: 1.6em 0 .5em; }
h3 { font-size: 1.12em; margin: 1.5em 0 .4em; }
h4, h5, h6 { font-size: 1em; margin: 1.4em 0 .4em; }
p, ul, ol, dl, blockquote, pre, figure, table { margin: 0 0 1em; }
ul, ol { padding-inline-start: 1.5em; }
dd { margin-inline-start: 1.5em; }
blockquote { padding-inline-start: 1em; border-inline-start: 2px solid; font-style: italic; }
figure, tr, pre, blockquote { break-inside: avoid; }
figcaption, caption { font-size: .85em; text-align: start; opacity: .8; }
img { max-width: 100%; height: auto; }
figure img { display: block; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85em; }
code, kbd, samp { font-family: ui-monospace, Menlo, Consolas, monospace; }
table { border-collapse: collapse; font-size: .88em; }
th, td { padding: .4em .6em; border: 1px solid; text-align: start; vertical-align: top; }
sup, sub { line-height: 0; }
.byline, .source { font-size: .88em; opacity: .8; overflow-wrap: anywhere; }
.picture-out { display: block; padding: .6em .8em; border: 1px dashed; font-size: .88em; font-style: normal; }
`;

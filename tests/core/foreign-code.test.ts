import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foreignCodeFaults } from '../../scripts/foreign-code.mjs';

let build = '';
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'chaffinch-'));
});
afterEach(() => rmSync(build, { recursive: true }));

test.each([
  ['eval("x")', /runs text as code: eval/],
  ['(0,eval)("x")', /runs text as code: eval/],
  ['window.eval("x")', /runs text as code: eval/],
  ['new Function("x")()', /runs text as code: Function/],
  ['Function("return this")()', /runs text as code: Function/],
  ['setTimeout("x",1)', /a timer with a text/],
  ['importScripts("/a.js")', /importScripts/],
  ['new Worker("/a.js")', /starts a worker/],
  ['document.createElement("script")', /makes a script element/],
  ['window.onmessage=e=>e', /listens to messages/],
  ['addEventListener("message",e=>e)', /listens to messages/],
  ['parent.postMessage("x","*")', /posts a message, 1 times where 0/],
  ['import"https://quay.example/a.js"', /imports https:\/\/quay\.example\/a\.js, which is no script of the extension/],
  ['import("https://quay.example/a.js")', /imports https:/],
  ['import("./missing.js")', /imports \.\/missing\.js/],
  ['import(location.hash)', /not a string literal/],
  ['const a = ;', /a\.js: Unexpected ";"/],
])('%s in a script is a fault', async (code, fault) => {
  write({ 'a.js': code });
  const faults = await foreignCodeFaults(build);
  expect(faults).toContainEqual(expect.stringMatching(fault));
  expect(faults.filter((line) => !line.startsWith(`${build}/a.js`))).toEqual([]);
});

test.each([
  ['<script>a()</script>', /holds <script>/],
  ['<script type="module" src="https://quay.example/a.js"></script>', /loads https:/],
  ['<link rel="stylesheet" href="//quay.example/a.css">', /loads \/\/quay/],
])('%s in a page is a fault', async (html, fault) => {
  write({ 'a.html': html });
  expect(await foreignCodeFaults(build)).toContainEqual(expect.stringMatching(fault));
});

test('what only looks like it is none', async () => {
  write({
    'a.js':
      'x.eval("1");o={onmessage:1,onMessage:"onmessage","eval":2};p.callFunction(q);t="eval";setTimeout(()=>{},1);import("./b.js")',
    'b.js': 'import"/a.js";const c=new BroadcastChannel("s");c.postMessage("");c.addEventListener("message",f)',
    'place.js': 'port.postMessage({})',
    'a.html': '<script type="module" crossorigin src="/a.js"></script><link rel="modulepreload" href="/b.js">',
  });
  expect(await foreignCodeFaults(build)).toEqual([]);
});

test('what speaks to our own pages may not speak to others besides', async () => {
  write({ 'b.js': 'new BroadcastChannel("s").postMessage("");parent.postMessage("","*")' });
  expect(await foreignCodeFaults(build)).toEqual([
    `${build}/b.js posts a message, 2 times where 1 is known to go to our own.`,
  ]);
});

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), text);
  }
}

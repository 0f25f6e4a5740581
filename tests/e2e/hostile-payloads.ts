// One payload of each kind that pages have been known to try, in our own words. Each is complete in itself; those that
// are open at their end come last.
import type { Payload } from '../bench/security/types.mjs';

const KINDS: Readonly<Record<string, string>> = {
  script: `<script>alert('boat')</script>`,
  'script by type and case': `<ScRiPt type="text/ecmascript">alert('oar')</sCrIpT >`,
  'script in svg': `<svg><script>alert('sail')</script><text>Sail</text></svg>`,
  'script from outside': `<script src="//quay.example/crane.js"></script>`,
  'picture that fails': `<img src="nowhere" onerror="alert('rope')">`,
  'handler without quotes or spaces': `<img/src/onerror=alert(\`knot\`)>`,
  'svg that loads': `<svg onload=alert('buoy')><circle r="9" /></svg>`,
  'focus at once': `<button autofocus onfocus="alert('lamp')">Lamp</button>`,
  'details that open': `<details open ontoggle="alert('hatch')"><summary>Hatch</summary>Below deck</details>`,
  'animated address': `<svg><a xlink:href="#"><animate attributeName="xlink:href" values="javascript:alert('tide')" /><text y="9">Tide</text></a></svg>`,
  'animation that begins': `<svg><animate onbegin="alert('gull')" attributeName="x" dur="1s" /></svg>`,
  'foreign object': `<svg><foreignObject><img src="x" onerror="alert('mast')"></foreignObject></svg>`,
  'style in svg that is markup elsewhere': `<svg><style><img src="x" onerror="alert('hull')"></style></svg>`,
  'title in svg': `<svg><title><img src="x" onerror="alert('keel')"></title></svg>`,
  'formula that turns into markup': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert('pier')&gt;">`,
  'formula with a link': `<math href="javascript:alert('fog')"><mi href="javascript:alert('fog')">x</mi></math>`,
  'annotation with markup': `<math><annotation-xml encoding="text/html"><img src="x" onerror="alert('bell')"></annotation-xml></math>`,
  'markup in noscript': `<noscript><p title="</noscript><img src=x onerror=alert('rain')>"></noscript>`,
  'markup in a template': `<template><img src="x" onerror="alert('net')"></template>`,
  'markup in a comment': `<!--><img src="x" onerror="alert('wind')">-->`,
  'markup in CDATA': `<svg><![CDATA[><img src="x" onerror="alert('ice')">]]></svg>`,
  'link that is a script': `<a href="javascript:alert('dock')">Dock</a>`,
  'link with entities': `<a href="java&#115;cript&colon;alert('mole')">Mole</a>`,
  'link with control characters': `<a href="&#1;java&Tab;scr&NewLine;ipt:alert('lock')">Lock</a>`,
  'link to a document of its own': `<a href="data:text/html,<script>alert('ferry')</script>">Ferry</a>`,
  'link by an older script': `<a href="vbscript:msgbox('raft')">Raft</a>`,
  'link that reports': `<a href="https://quay.example/" ping="https://quay.example/ping">Quay</a>`,
  'form that sends': `<form action="javascript:alert('net')" name="body" id="location"><input name="parentNode"><button formaction="https://quay.example/">Send</button></form>`,
  'names that shadow': `<img name="getElementById" id="chrome" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><a id="browser" name="cookie">Shadow</a>`,
  'style that asks outside': `<p style="background:url(https://quay.example/style.png);position:fixed;inset:0">All over</p>`,
  'style sheet that asks outside': `<style>@import "//quay.example/sheet.css"; p { background: url(//quay.example/p.png) }</style>`,
  'pictures by other attributes': `<img srcset="//quay.example/2x.png 2x" src="data:image/svg+xml,<svg onload=alert('svg')>"><table background="//quay.example/t.png"><tr><td>Cell</td></tr></table>`,
  'sound and film': `<video poster="//quay.example/poster.png" src="//quay.example/film.mp4" onerror="alert('film')"></video><audio src="//quay.example/bell.ogg" autoplay></audio>`,
  'links of the head': `<link rel="preload" as="image" href="//quay.example/early.png"><link rel="stylesheet" href="//quay.example/late.css">`,
  'document in a frame': `<iframe srcdoc="<script>parent.alert('deck')</script>"></iframe><iframe src="javascript:alert('cabin')"></iframe>`,
  'objects and embeds': `<object data="javascript:alert('crate')"></object><embed src="//quay.example/crate.swf">`,
  'base for all links': `<base href="javascript:/a/+alert('base')//"><a href="x">Based</a>`,
  'element of its own': `<salty-dog onclick="alert('dog')" is="script" slot="x">Dog</salty-dog>`,
  'comment left open': `Half a word <!-- <img src="x" onerror="alert('half')">`,
  'text area left open': `<textarea><img src="x" onerror="alert('area')">`,
  'attribute left open': `<img src="x" onerror="alert('edge')" title="`,
};

/** All can be put in as they are; see `closed` for a page that holds all of them. */
export const payloads: readonly Payload[] = Object.entries(KINDS).map(([id, html]) => ({ id, html }));

/** Those after which a page goes on as it would without them. */
export const closed = payloads.filter(({ id }) => !/left open|turns into markup|markup in a comment/.test(id));

/** JSON-LD as a page may write it: names that every object has, and markup in all that is said. */
export const JSON_LD = `{
  "@type": "NewsArticle",
  "__proto__": { "headline": "Polluted", "isAdmin": true },
  "constructor": { "prototype": { "headline": "Polluted" } },
  "headline": "<img src=x onerror=alert('head')>Letters from the harbour",
  "author": { "__proto__": { "name": "Polluted" }, "name": "<b onclick=alert(1)>Ada Brandt</b>" },
  "publisher": { "name": "<script>alert('press')<\\/script>Quay Times" },
  "image": "javascript:alert('picture')",
  "articleBody": "<iframe src=javascript:alert('text')>"
}`;

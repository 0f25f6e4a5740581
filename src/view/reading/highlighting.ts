// Highlighting of listings, loaded when an article holds one.
import type { Root } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import lua from 'highlight.js/lib/languages/lua';
import markdown from 'highlight.js/lib/languages/markdown';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

const lowlight = createLowlight({
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  dockerfile,
  go,
  graphql,
  ini,
  java,
  javascript,
  json,
  kotlin,
  lua,
  markdown,
  php,
  python,
  r,
  ruby,
  rust,
  scala,
  shell,
  sql,
  swift,
  typescript,
  xml,
  yaml,
});

/** What may be guessed: the rest is too like prose or like each other. */
const GUESSED = [
  'python',
  'javascript',
  'json',
  'xml',
  'css',
  'sql',
  'java',
  'cpp',
  'go',
  'rust',
  'php',
  'ruby',
  'bash',
  'yaml',
  'diff',
];
/** A guess that scores less is chance. */
const LEAST_RELEVANCE = 8;
/** Longer listings would hold the page up. */
const MAX_CHARACTERS = 60_000;

/** Undefined where there is nothing to highlight by. `language` is '' where the page does not say. */
export function highlight(text: string, language: string): Root | undefined {
  if (text.length > MAX_CHARACTERS || language === 'plaintext') return undefined;
  if (language !== '') return lowlight.registered(language) ? lowlight.highlight(language, text) : undefined;
  const guess = lowlight.highlightAuto(text, { subset: GUESSED });
  return (guess.data?.relevance ?? 0) >= LEAST_RELEVANCE ? guess : undefined;
}

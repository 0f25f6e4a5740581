// Shows a saved HTML file in a Chromium page as it was served: under its own address, nothing else loaded,
// no script run. A content security policy blocks the scripts, not the browser's switch for them, because
// the switch would also make `noscript` parse as it never does where the extension runs.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { firstLine, Stop } from './stop.mjs';

/** @typedef {{ address: string, type: string, body: Buffer }} SavedPage */

/**
 * Throws a `Stop` naming the file when it cannot be read as HTML.
 * @param {string} file an `.html` or `.html.gz`
 * @param {string} [knownAddress] where it comes from; used where the page does not say so itself
 * @returns {Promise<SavedPage>}
 */
export async function readSavedPage(file, knownAddress) {
  const body = await readBytes(file);
  if (body.length === 0) throw new Stop(`${file}: the file is empty.`, 2);
  // UTF-16 has zero bytes too, but announces itself with a byte order mark.
  if (body.subarray(0, 4096).includes(0) && !hasByteOrderMark(body))
    throw new Stop(`${file}: this is not an HTML file.`, 2);
  // Where the bytes are no UTF-8, the page's own meta element says what they are.
  const type = isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html';
  return {
    address:
      statedAddress(body.toString('latin1')) ??
      webAddress(knownAddress) ??
      `http://localhost/${encodeURIComponent(basename(file))}`,
    type,
    body,
  };
}

/** @param {string} file */
async function readBytes(file) {
  try {
    const bytes = await readFile(file);
    return file.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    /** @type {Record<string, string>} */
    const known = {
      ENOENT: 'no such file.',
      EISDIR: 'this is a folder.',
      EACCES: 'permission denied.',
      Z_DATA_ERROR: 'not gzip data.',
      Z_BUF_ERROR: 'the gzip data ends too early.',
    };
    throw new Stop(`${file}: ${known[code] ?? firstLine(error)}`, 2);
  }
}

/** @param {Buffer} body */
function hasByteOrderMark(body) {
  const start = body.readUInt16BE(0);
  return start === 0xfeff || start === 0xfffe;
}

/** @param {Buffer} body */
function isUtf8(body) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}

/**
 * The address the page gives itself, so that its relative links resolve.
 * @param {string} html
 */
function statedAddress(html) {
  const tags = html.match(/<(?:link|meta)\b[^>]*(?:canonical|og:url)[^>]*>/gi) ?? [];
  for (const tag of tags) {
    const url = /(?:href|content)\s*=\s*["']?(https?:\/\/[^"'\s>]+)/i.exec(tag)?.[1];
    if (url && URL.canParse(url)) return url;
  }
  return undefined;
}

/** @param {string | undefined} address */
function webAddress(address) {
  return address && /^https?:/.test(address) && URL.canParse(address) ? address : undefined;
}

/**
 * Prepares a page for `show`: from now on nothing it asks for reaches the network.
 * @param {import('puppeteer-core').CDPSession} devtools
 * @returns {Promise<(saved: SavedPage) => Promise<void>>} resolves when the document has been parsed
 */
export async function savedPageViewer(devtools) {
  /** @type {SavedPage | undefined} */
  let next;
  devtools.on('Fetch.requestPaused', ({ requestId, resourceType }) => {
    const saved = resourceType === 'Document' ? next : undefined;
    next = resourceType === 'Document' ? undefined : next;
    const answered = saved
      ? devtools.send('Fetch.fulfillRequest', fulfil(requestId, saved))
      : resourceType === 'Document'
        ? // "No content" leaves the document where it is: a page that forwards itself stays readable.
          devtools.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
        : devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    answered.catch(() => {}); // The page has moved on; nobody waits for this answer.
  });
  await devtools.send('Page.enable');
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  /** @param {SavedPage} saved */
  const open = async (saved) => {
    next = saved;
    const parsed = new Promise((resolve) => devtools.once('Page.domContentEventFired', resolve));
    const { errorText } = await devtools.send('Page.navigate', { url: saved.address });
    if (!errorText) await parsed;
    return errorText;
  };
  return async (saved) => {
    // The page before may forward itself just now, which ends this navigation; it does so once.
    const errorText = (await open(saved)) && (await open(saved));
    if (errorText) throw new Error(errorText);
  };
}

/** @param {string} requestId @param {SavedPage} saved */
function fulfil(requestId, saved) {
  return {
    requestId,
    responseCode: 200,
    responseHeaders: [
      { name: 'content-type', value: saved.type },
      { name: 'content-security-policy', value: "script-src 'none'" },
    ],
    body: saved.body.toString('base64'),
  };
}

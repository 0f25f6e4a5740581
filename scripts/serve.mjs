// Serves a folder on a local port. Also answers as an HTTP proxy, which is how Firefox is shown a local
// page under another host's name; Chromium maps the name itself.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/**
 * `?held=MILLISECONDS` behind an address holds the end of that file back; `?shared` lets pages of other origins read it.
 * @param {string} folder
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serve(folder) {
  const server = createServer((request, response) => {
    answer(folder, request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the local server has no port');
  return { port: address.port, close: () => closeServer(server) };
}

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @param {string} target origin form ("/a.html"), or absolute form ("http://host/a.html") from a proxying browser
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, target, response) {
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  const path = normalize(decodeURIComponent(pathname));
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) || !(await stat(file)).isFile()) throw new Error('not found');
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    // Always asked for anew. 'no-store' would keep pages out of the back-forward cache too.
    'cache-control': 'no-cache',
    ...(searchParams.has('shared') ? { 'access-control-allow-origin': '*' } : {}),
  });
  const held = Number(searchParams.get('held'));
  if (held > 0) await sendSlowly(file, held, response);
  else createReadStream(file).pipe(response);
}

/**
 * The last tenth of a file comes late, as pages do over a slow line.
 * @param {string} file @param {number} held milliseconds @param {import('node:http').ServerResponse} response
 */
async function sendSlowly(file, held, response) {
  const bytes = await readFile(file);
  const cut = Math.floor(bytes.length * 0.9);
  response.write(bytes.subarray(0, cut));
  setTimeout(() => response.end(bytes.subarray(cut)), held);
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

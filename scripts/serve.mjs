// Serves a folder on a local port. Also answers as an HTTP proxy, which is how Firefox is shown a local
// page under another host's name; Chromium maps the name itself.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/**
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
  const path = normalize(decodeURIComponent(new URL(target, 'http://localhost').pathname));
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) || !(await stat(file)).isFile()) throw new Error('not found');
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    // Always asked for anew. 'no-store' would keep pages out of the back-forward cache too.
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

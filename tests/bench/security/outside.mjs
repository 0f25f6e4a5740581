// A server that is every host there is, and writes down what it is asked for.
import { createServer } from 'node:http';

/**
 * @param {Record<string, { type?: string, body: string, policy?: string }>} files by path; anything else is "no content",
 * which leaves a page that forwards itself where it is
 */
export async function everyHost(files) {
  /** @type {string[]} */
  let asked = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'nowhere'}`);
    const file = files[url.pathname];
    if (!file) {
      asked.push(url.href);
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type ?? 'text/html; charset=utf-8',
      ...(file.policy ? { 'content-security-policy': file.policy } : {}),
    });
    response.end(file.body);
  });
  // How Firefox asks a proxy for a host over https. It is told so little that it stays where it is.
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}/`);
    socket.destroy();
  });
  // How Chromium, to which all hosts are this one, greets a host over https: its name stands in the greeting.
  server.on('clientError', (error, socket) => {
    const { rawPacket } = /** @type {{ rawPacket?: Buffer }} */ (error);
    if (rawPacket?.[0] === HANDSHAKE) asked.push(`https://${greetedHost(rawPacket) ?? UNNAMED}/`);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the local server has no port');
  return {
    port: address.port,
    /** What was asked for since the last time. */
    drain() {
      const all = asked;
      asked = [];
      return all;
    },
    /** @returns {Promise<void>} */
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

const HANDSHAKE = 0x16;
/** Stands for a host that is called by a number, which no greeting names. */
const UNNAMED = 'unnamed.invalid';

/** The host that a TLS greeting is for. @param {Buffer} greeting @returns {string | undefined} */
function greetedHost(greeting) {
  try {
    // Past the record's head, version and random bytes; then session, ciphers and compression, each after its length.
    let at = 5 + 4 + 2 + 32;
    at += 1 + greeting.readUInt8(at);
    at += 2 + greeting.readUInt16BE(at);
    at += 1 + greeting.readUInt8(at);
    const end = at + 2 + greeting.readUInt16BE(at);
    for (at += 2; at < end; at += 4 + greeting.readUInt16BE(at + 2)) {
      if (greeting.readUInt16BE(at) === 0) {
        const length = greeting.readUInt16BE(at + 7);
        return greeting.toString('latin1', at + 9, at + 9 + length);
      }
    }
    return undefined;
  } catch {
    return undefined; // Cut short.
  }
}

/**
 * Less what browsers ask for themselves, and the pictures that are allowed.
 * @param {readonly string[]} asked @param {readonly string[]} pictures addresses
 */
export function uncalledFor(asked, pictures) {
  const bare = (/** @type {string} */ address) => address.replace(/#.*/s, '');
  const allowed = new Set(pictures.map(bare));
  const hosts = new Set(pictures.filter((one) => one.startsWith('https:')).map((one) => new URL(one).hostname));
  return asked.filter((address) => {
    const { hostname, pathname, protocol } = new URL(address);
    if (BROWSERS_OWN.test(hostname) || pathname === '/favicon.ico' || allowed.has(bare(address))) return false;
    // Of https no more than the host is seen here.
    if (protocol !== 'https:' || pathname !== '/') return true;
    return !(hosts.has(hostname) || (hostname === UNNAMED && [...hosts].some((host) => /^[\d.]+$|^\[/.test(host))));
  });
}

/** What the two browsers look up for themselves. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|googleapis\.com|gvt1\.com|googlechrome\.com|accounts\.google\.com|clients\d\.google\.com)$/;

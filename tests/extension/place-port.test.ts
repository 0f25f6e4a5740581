import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Where } from '../../src/blocks/place';
import { followPlace, onFollower } from '../../src/platform/place-port';
import { browser, FakePort, ports, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

const WHERE = { section: 'section-1', away: false };

describe('who shows an outline', () => {
  function follow() {
    const told = vi.fn();
    const gone = vi.fn();
    const closing = new AbortController();
    followPlace(7, told, gone, closing.signal);
    return { told, gone, close: () => closing.abort(), port: ports.at(-1) ?? new FakePort('') };
  }

  it('hears where the page stands, and nothing that is no place', () => {
    const { told, port } = follow();
    port.onMessage.emit(WHERE);
    port.onMessage.emit({ section: 3 });
    expect(told.mock.calls).toEqual([[WHERE]]);
  });

  it('learns that the page has gone', () => {
    const { gone, port } = follow();
    port.onMessage.emit(WHERE);
    port.onDisconnect.emit(port);
    expect(gone).toHaveBeenCalledOnce();
  });

  it('is not told that somebody has gone who never was there', () => {
    const { gone, port } = follow();
    port.onDisconnect.emit(port);
    expect(gone).not.toHaveBeenCalled();
  });

  it('hangs up when it closes', () => {
    const { gone, close, port } = follow();
    port.onMessage.emit(WHERE);
    close();
    expect(port.isOpen).toBe(false);
    port.onDisconnect.emit(port);
    expect(gone).not.toHaveBeenCalled();
  });
});

describe('a page', () => {
  const panel = { id: 'chaffinch', url: 'chrome-extension://chaffinch/sidepanel.html' };
  const connect = (sender: object, name = 'place') => {
    const port = new FakePort(name, sender);
    browser.runtime.onConnect.emit(port);
    return port;
  };

  it('tells as long as somebody listens', () => {
    let end: AbortSignal | undefined;
    onFollower((tell: (where: Where) => void, over) => {
      tell(WHERE);
      end = over;
    }, new AbortController().signal);
    const port = connect(panel);
    expect(port.posted).toEqual([WHERE]);
    expect(end?.aborted).toBe(false);
    port.onDisconnect.emit(port);
    expect(end?.aborted).toBe(true);
  });

  it('tells no other extension, and no page', () => {
    const follow = vi.fn();
    onFollower(follow, new AbortController().signal);
    connect({ ...panel, id: 'another' });
    connect({ id: 'chaffinch', url: 'https://opentools.ai/', tab: { id: 3 } });
    connect(panel, 'other');
    expect(follow).not.toHaveBeenCalled();
  });

  it('hangs up when its script stops', () => {
    const stopping = new AbortController();
    onFollower(() => {}, stopping.signal);
    const port = connect(panel);
    stopping.abort();
    expect(port.isOpen).toBe(false);
    expect(browser.runtime.onConnect.listeners.size).toBe(0);
  });
});

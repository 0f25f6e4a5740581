// The few parts of the browser's API that the platform layer uses, in memory. Call `reset` before each test.
import { vi } from 'vitest';

type Listener = (...values: unknown[]) => unknown;

export class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener = (listener: Listener) => this.listeners.add(listener);
  removeListener = (listener: Listener) => this.listeners.delete(listener);
  emit(...values: unknown[]): unknown[] {
    return [...this.listeners].map((listener) => listener(...values));
  }
}

class FakeArea {
  items = new Map<string, unknown>();
  constructor(
    private readonly name: string,
    private readonly changed: FakeEvent,
  ) {}
  get = async (key: string | null) => {
    if (key === null) return structuredClone(Object.fromEntries(this.items));
    return this.items.has(key) ? { [key]: structuredClone(this.items.get(key)) } : {};
  };
  set = async (items: Record<string, unknown>) => {
    for (const [key, newValue] of Object.entries(items)) {
      this.items.set(key, structuredClone(newValue));
      this.changed.emit({ [key]: { newValue } }, this.name);
    }
  };
  remove = async (keys: string[]) => {
    for (const key of keys) {
      this.items.delete(key);
    }
  };
}

/** With the limits of the browser's own: bytes an item, bytes in all. */
class FakeSyncArea extends FakeArea {
  /** What the next writing fails with. */
  refusal = '';
  override set = async (items: Record<string, unknown>) => {
    const bytes = (key: string, value: unknown) => new TextEncoder().encode(key + JSON.stringify(value)).length;
    const all = Object.entries({ ...Object.fromEntries(this.items), ...items }).map(([key, value]) =>
      bytes(key, value),
    );
    if (this.refusal !== '') throw new Error(this.refusal);
    if (all.some((size) => size > 8192)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    if (all.reduce((sum, size) => sum + size, 0) > 102_400) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, value] of Object.entries(items)) this.items.set(key, structuredClone(value));
    onChanged.emit(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])), 'sync');
  };
}

/** One end of a line; what the other end does is emitted. */
export class FakePort {
  readonly onMessage = new FakeEvent();
  readonly onDisconnect = new FakeEvent();
  readonly posted: unknown[] = [];
  isOpen = true;
  constructor(
    readonly name: string,
    readonly sender?: object,
  ) {}
  postMessage = (message: unknown) => this.posted.push(message);
  disconnect = () => {
    this.isOpen = false;
  };
}

/** Lines to tabs, the latest last. */
export const ports: FakePort[] = [];

const onChanged = new FakeEvent();

export const browser = {
  runtime: {
    id: 'chaffinch',
    onInstalled: new FakeEvent(),
    onStartup: new FakeEvent(),
    onMessage: new FakeEvent(),
    onConnect: new FakeEvent(),
    sendMessage: vi.fn(),
    getURL: (path: string) => `chrome-extension://chaffinch${path}`,
    getManifest: () => ({ version: '1.2.3' }),
  },
  storage: {
    onChanged,
    local: new FakeArea('local', onChanged),
    session: new FakeArea('session', onChanged),
    sync: new FakeSyncArea('sync', onChanged),
  },
  tabs: {
    sendMessage: vi.fn(),
    create: vi.fn(),
    query: vi.fn(),
    get: vi.fn(),
    getCurrent: vi.fn(),
    update: vi.fn(),
    remove: vi.fn(),
    onActivated: new FakeEvent(),
    onUpdated: new FakeEvent(),
    connect(_: number, { name }: { name: string }) {
      const port = new FakePort(name);
      ports.push(port);
      return port;
    },
  },
  windows: { getCurrent: vi.fn(), update: vi.fn() },
  commands: { onCommand: new FakeEvent() },
  contextMenus: { create: vi.fn(), removeAll: vi.fn(), onClicked: new FakeEvent() },
  permissions: {
    onAdded: new FakeEvent(),
    onRemoved: new FakeEvent(),
    contains: vi.fn(),
    request: vi.fn(),
    remove: vi.fn(),
    getAll: vi.fn(),
  },
  action: {
    getBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
    setBadgeText: vi.fn(),
    setTitle: vi.fn(),
  },
  scripting: {
    insertCSS: vi.fn(),
    executeScript: vi.fn(),
    registerContentScripts: vi.fn(),
    updateContentScripts: vi.fn(),
    unregisterContentScripts: vi.fn(),
    getRegisteredContentScripts: vi.fn(),
  },
};

export function reset(): void {
  vi.resetAllMocks();
  ports.length = 0;
  browser.storage.local.items.clear();
  browser.storage.session.items.clear();
  browser.storage.sync.items.clear();
  browser.storage.sync.refusal = '';
  for (const event of [
    onChanged,
    browser.runtime.onInstalled,
    browser.runtime.onMessage,
    browser.runtime.onConnect,
    browser.tabs.onActivated,
    browser.tabs.onUpdated,
    browser.commands.onCommand,
    browser.contextMenus.onClicked,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ]) {
    event.listeners.clear();
  }
}

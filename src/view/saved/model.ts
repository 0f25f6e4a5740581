// What the list of saved articles shows, and what it can ask for.

export interface SavedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly byline: string;
  readonly site: string;
  /** BCP 47, or ''. */
  readonly language: string;
  readonly words: number;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly updatedAt: number;
  /** 0 while it is unread. */
  readonly readAt: number;
  /** 0..1 of the article. */
  readonly progress: number;
}

export type SavedModel =
  | { readonly is: 'loading' }
  | { readonly is: 'unopened'; readonly why: 'blocked' | 'newer' | 'broken' }
  | { readonly is: 'list'; readonly list: SavedListModel };

export interface SavedListModel {
  readonly entries: readonly SavedEntry[];
  /** Entries of the store that cannot be read. */
  readonly damaged: number;
  /** Bytes of everything that the extension may store; undefined where the browser does not tell. */
  readonly room: { readonly used: number; readonly most: number } | undefined;
}

export interface SavedActions {
  /** Where the article is read. */
  addressOf(id: string): string;
  /** The texts to search in, by id. */
  texts(): Promise<ReadonlyMap<string, string>>;
  setRead(id: string, read: boolean): void;
  remove(ids: readonly string[]): void;
  /** Brings back what was removed last. */
  restore(): void;
  removeAll(): void;
  export(): void;
  /** Answers what to tell the reader. */
  import(file: File): Promise<string>;
  retry(): void;
}

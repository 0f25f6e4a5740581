// How much room there is for saved articles.

export interface Room {
  /** Bytes, as the browser estimates them; of everything that the extension stores. */
  readonly used: number;
  readonly most: number;
}

/** Undefined where the browser does not tell. */
export async function roomForSaved(): Promise<Room | undefined> {
  const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return usage === undefined || quota === undefined ? undefined : { used: usage, most: quota };
}

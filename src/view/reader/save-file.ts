// Hands a file to the browser's own downloads: no permission is needed for what the page itself has made.

/** Milliseconds a browser has to take the file. */
const TAKEN = 60_000;

export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}

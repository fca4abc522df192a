/** Hands something to the browser's downloads under a name; whether anything came of it, the browser does not say. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** Milliseconds that a download has to begin. */
const KEPT = 60_000;

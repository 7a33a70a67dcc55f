// What lies on the clipboard, as far as a page is told.

/** Whether files may have been copied. Cells and pages, which come with a picture of themselves, are HTML too. */
export function mayBeFiles({ types }: DataTransfer): boolean {
  return types.some((type) => type === "Files" || type === "text/uri-list") && !types.includes("text/html");
}

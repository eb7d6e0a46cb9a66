import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";

interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A real picture, of whatever the page shows. */
export async function photo(page: Page, name: string): Promise<ChosenFile> {
  const clip = { x: 0, y: 0, width: 320, height: 240 };
  return { name, mimeType: "image/png", buffer: await page.screenshot({ clip }) };
}

/** As small as a PDF can be and still be one to whoever looks at its first bytes. */
export function pdf(name: string): ChosenFile {
  const body = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  return { name, mimeType: "application/pdf", buffer: Buffer.from(body) };
}

/** Writes a file of a byte more than the limit there. */
export async function tooLarge(path: string): Promise<string> {
  await writeFile(path, Buffer.alloc(20 * 1024 * 1024 + 1));
  return path;
}

/** What the browser tells a page when somebody presses Ctrl+V with a picture in the clipboard. */
export async function paste(into: Locator, picture: ChosenFile): Promise<void> {
  await into.evaluate((box, base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, picture.buffer.toString("base64"));
}

import type { Tray } from "./tray";
import type { FileWords } from "./words";

/** Files that are pasted or dropped anywhere on the chat. A file that was let go must not replace the page. */
export function takeGiven(tray: Tray, words: FileWords, ready: () => boolean): void {
  const over = (now: boolean) => document.body.classList.toggle("drop", now && ready());
  addEventListener("paste", (event) => {
    const data = event.clipboardData;
    // Text that comes with a picture of itself, as from a spreadsheet, stays text.
    if (!data?.files.length || data.types.includes("text/plain") || !ready()) return;
    event.preventDefault();
    tray.add([...data.files].map((file) => named(file, words.pasted)));
  });
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget || over(false));
  addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    over(false);
    if (ready()) tray.add([...event.dataTransfer.files]);
  });
}

/** Browsers call every pasted picture `image.png`: the words and the time tell them apart. */
function named(file: File, words: string): File {
  if (file.name !== "image.png") return file;
  const time = new Date().toTimeString().slice(0, 8).replaceAll(":", "-");
  return new File([file], `${words} ${time}.png`, { type: file.type });
}

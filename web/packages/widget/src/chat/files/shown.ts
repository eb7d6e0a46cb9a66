import type { Pictures } from "./pictures";
import type { Tray } from "./tray";
import type { FileWords } from "./words";

/** What every part of this folder is given. */
export interface FilesShown {
  tray: Tray;
  pictures: Pictures;
  words: FileWords;
  language: string;
}

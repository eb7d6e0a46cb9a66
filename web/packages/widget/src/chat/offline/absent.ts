import type { View } from "../view";
import type { Words } from "../words/words";
import type { OfflineForm } from "./form";
import type { Reach } from "./reach";
import type { OfflineWords } from "./words";

/** The view, with the form and the words of this folder. */
export interface Absent {
  view: Omit<View, "words"> & { words: Words & OfflineWords; form: OfflineForm; reach: Reach };
}

import type { Send } from "../api";
import type { Place } from "../chat";
import { wear } from "../lazily";
import type { View } from "../view";
import type { Absent } from "./absent";
import { FormScreen } from "./FormScreen";
import { OfflineForm } from "./form";
import css from "./offline.css?inline";
import { Received } from "./Received";
import { offlineWordsIn } from "./words";

/** The form for when nobody is online, and what is shown when it has arrived: loaded only then. */
export function openOffline(shown: View, send: Send, place: () => Place) {
  wear(css);
  const form = new OfflineForm(send, place, shown.language, shown.front.left);
  const view: Absent["view"] = {
    ...shown,
    form,
    words: { ...shown.words, ...offlineWordsIn(shown.language) },
  };
  return { form: () => <FormScreen view={view} />, received: () => <Received view={view} /> };
}

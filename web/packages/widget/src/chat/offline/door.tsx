import type { Send } from "../api";
import type { Place } from "../chat";
import { wear } from "../lazily";
import type { View } from "../view";
import { Ask } from "./Ask";
import type { Absent } from "./absent";
import { FormScreen } from "./FormScreen";
import { OfflineForm } from "./form";
import css from "./offline.css?inline";
import { Received } from "./Received";
import { Reach } from "./reach";
import { offlineWordsIn } from "./words";

/** The form for when nobody is online, what is shown when it has arrived, and the e-mail asked for of who waits in
 *  vain: loaded only then. */
export function openOffline(shown: View, send: Send, place: () => Place) {
  wear(css);
  const form = new OfflineForm(send, place, shown.language, shown.front.left);
  const view: Absent["view"] = {
    ...shown,
    form,
    reach: new Reach(send, shown.chat),
    words: { ...shown.words, ...offlineWordsIn(shown.language) },
  };
  return {
    form: () => <FormScreen view={view} />,
    received: () => <Received view={view} />,
    ask: () => <Ask view={view} />,
  };
}

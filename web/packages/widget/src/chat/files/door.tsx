import { effect, untracked } from "@preact/signals-core";
import type { Attachment } from "@prosa/protocol/conversation";
import { render } from "preact";
import type { Front } from "../front";
import { wear } from "../lazily";
import { Cards } from "./Cards";
import { Carried } from "./Carried";
import { Clip } from "./Clip";
import css from "./files.css?inline";
import { takeGiven } from "./given";
import { Pictures } from "./pictures";
import { filesOf } from "./requests";
import type { FilesShown } from "./shown";
import { Tray } from "./tray";
import { Viewer } from "./Viewer";
import { fileWordsIn } from "./words";

/** All that a chat can do with files. It is loaded once there is a conversation, which most visits never have. */
export function openFiles({ chat, screen }: Front, language: string, secret: string) {
  wear(css);
  const words = fileWordsIn(language);
  const server = filesOf(secret);
  const pictures = new Pictures(server.fetch);
  const tray = new Tray(server.postTo, pictures);
  const shown: FilesShown = { tray, pictures, words, language };
  const viewer = document.body.appendChild(document.createElement("div"));

  effect(() => {
    const id = chat.conversation.value?.id;
    untracked(() => tray.enter(id));
  });
  effect(() => {
    void chat.draft.value; // who goes on writing has not finished
    untracked(() => tray.callOff());
  });
  effect(() => {
    if (!chat.reconnecting.value) untracked(() => pictures.retry());
  });
  effect(() => render(<Viewer {...shown} />, viewer));
  takeGiven(tray, words, () => screen.value === "talk" && !chat.closed.value);

  return {
    failed: tray.failed,
    awaited: tray.awaited,
    whenUp: (go: () => void) => tray.whenUp(go),
    take: () => tray.take(),
    giveBack: (attachments: readonly Attachment[] | undefined) => tray.giveBack(attachments ?? []),
    tray: () => <Cards {...shown} />,
    clip: () => <Clip {...shown} />,
    carried: (of: readonly Attachment[]) => <Carried {...shown} of={of} />,
  };
}

export type Files = ReturnType<typeof openFiles>;

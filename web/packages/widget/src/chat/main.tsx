import "./base.css";
import { effect, signal } from "@preact/signals-core";
import { openSocket } from "@prosa/protocol/wire";
import { render } from "preact";
import { visitorApi } from "./api";
import { Chat, type Place } from "./chat";
import { contrast } from "./colors";
import { Front, type Screen } from "./front";
import { isSecret, newSecret } from "./ids";
import { Keep } from "./keep";
import { lazily } from "./lazily";
import { Left } from "./left";
import { Live } from "./live";
import { Page } from "./page";
import { App } from "./parts/App";
import { Reading } from "./reading";
import { firstName } from "./times";
import type { View } from "./view";
import type { Words } from "./words/words";

const language = location.hash === "#en" ? "en" : "pt-BR";
const keep = new Keep(() => localStorage);
const shown = signal(false);
const known = signal(isSecret(keep.get("secret")));
/** Where the focus begins when the chat appears. */
const FIELDS: Partial<Record<Screen, string>> = { talk: ".wc textarea", form: ".wform input" };
const ABSENT: ReadonlySet<Screen> = new Set(["form", "received"]);
/** A note that does not come through is not missed. */
const silence = () => {};
let place: Place = { url: "", title: "" };
let begun = false;

const page = new Page((message) => {
  place = message;
  if (!begun && !known.value && isSecret(message.kept ?? null)) keep.set("secret", `${message.kept}`);
  known.value = isSecret(keep.get("secret"));
  shown.value = message.open;
});

document.documentElement.lang = language;

/** Nothing is made, stored or asked for until the visitor opens the chat, or has opened it before. */
effect(() => {
  if (!(shown.value || known.value) || begun) return;
  begun = true;
  void wordsIn().then(begin);
});

if (parent === window) shown.value = true;
else page.listen();

/** A visitor loads one language. */
function wordsIn(): Promise<Words> {
  return language === "en"
    ? import("./words/en").then((it) => it.en)
    : import("./words/pt-BR").then((it) => it.ptBR);
}

function visitorsSecret(): string {
  const kept = keep.get("secret");
  const secret = isSecret(kept) ? kept : newSecret();
  keep.set("secret", secret);
  if (!keep.lasts) page.say({ type: "keep", secret });
  return secret;
}

function begin(words: Words): void {
  const secret = visitorsSecret();
  const send = visitorApi(secret);
  const live = new Live(openSocket("/widget/live"), secret, reloadOnce);
  const sound = signal(keep.get("sound") !== "off");
  const chat = new Chat(
    send,
    live,
    keep,
    () => place,
    language,
    () => {
      if (sound.value && (!shown.value || document.hidden))
        void import("./sound").then((it) => it.chime(), silence);
    },
  );
  const left = new Left();
  const front = new Front(chat, left);
  const unfolded: View["unfolded"] = signal(null);
  const minimize = parent === window ? undefined : () => page.say({ type: "close" });
  const view: View = {
    chat,
    front,
    reading: new Reading(chat),
    words,
    language,
    sound,
    unfolded,
    copied: signal(false),
    emoji: lazily(
      live.up,
      () => unfolded.value === "emoji",
      () => import("./emoji/door").then((it) => () => it.openEmoji(chat, unfolded)),
    ),
    files: lazily(
      live.up,
      () => chat.conversation.value,
      () => import("./files/door").then((it) => () => it.openFiles(front, language, secret)),
    ),
    offline: lazily(
      live.up,
      () => ABSENT.has(front.screen.value) || chat.unreachable.value,
      () => import("./offline/door").then((it) => () => it.openOffline(view, send, () => place)),
    ),
    minimize,
  };

  effect(() => keep.set("sound", sound.value ? "on" : "off"));
  effect(() => keep.set("draft", chat.draft.value || left.text.value));
  effect(() => {
    chat.shown.value = shown.value;
  });
  effect(() => dress(chat, words));
  effect(() => invite(chat));
  live.start();
  void chat.load();
  effect(() => render(<App view={view} />, document.body));
  effect(() => {
    void view.offline.value; // its fields are there only then
    const field = shown.value && FIELDS[front.screen.value];
    // After all that this change sets off: the field may only just be about to appear.
    if (field)
      queueMicrotask(() => document.querySelector<HTMLElement>(field)?.focus({ preventScroll: true }));
  });
}

/** The company's colours, set through the object model: the page's policy allows no inline style. */
function dress(chat: Chat, words: Words): void {
  const start = chat.start.value;
  if (!start) return;
  const { groundColor, fontColor, followTheme } = start.appearance;
  const root = document.documentElement;
  root.style.setProperty("--w-bg", groundColor);
  root.style.setProperty("--w-fg", fontColor);
  root.classList.toggle("follow", followTheme);
  const dark = followTheme && matchMedia("(prefers-color-scheme: dark)").matches;
  root.style.setProperty(
    "--focus",
    contrast(groundColor, dark ? "#1A1A18" : "#FFFFFF") < 3 ? "var(--text)" : groundColor,
  );
  document.title = words.chatWith(start.company);
}

/** The badge and the invitation on the company's page. */
function invite(chat: Chat): void {
  const unread = chat.unread.value;
  const last = unread.at(-1);
  page.say({
    type: "unread",
    count: unread.length,
    by: last?.by.kind === "AGENT" ? firstName(last.by.agent.name) : "",
    text: (last?.text || last?.attachments[0]?.name || "").slice(0, 140),
  });
}

/** The server speaks another version: this page is from before a deployment. One that was just reloaded stays. */
function reloadOnce(): void {
  const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (loaded?.type !== "reload" || performance.now() > 600_000) location.reload();
}

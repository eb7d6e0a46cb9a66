import { batch, computed, effect, signal, untracked } from "@preact/signals-core";
import type { Attachment, PublicEntry, VisitorConversation } from "@prosa/protocol/conversation";
import type { TypingSignal } from "@prosa/protocol/frames";
import { type EntryPage, Refused, type Send, type Start } from "./api";
import { Chest } from "./chest";
import { newId } from "./ids";
import type { Keep } from "./keep";
import type { Live } from "./live";
import { Outbox, type Unsent } from "./outbox";

/** Where the visitor is, on the company's site. */
export interface Place {
  url: string;
  title: string;
}

type Message = Extract<PublicEntry, { kind: "MESSAGE" }>;

const TYPING_LASTS = 6_000;
const TYPING_REPEATS = 3_000;
const BANNER_AFTER = 2_000;
const GREETING = "greeting";

/** The conversation as the visitor sees it. What the server says is kept apart from what waits to be said to it. */
export class Chat {
  readonly start = signal<Start | null>(null);
  readonly failed = signal(false);
  readonly online = signal(false);
  readonly conversation = signal<VisitorConversation | null>(null);
  readonly entries = signal<PublicEntry[]>([]);
  readonly hasOlder = signal(false);
  readonly typing = signal<string | null>(null);
  /** The chat is on the screen, not folded away. */
  readonly shown = signal(false);
  readonly reconnecting = signal(false);
  readonly readUpTo = signal(0);
  readonly draft = signal("");
  /** What was written when it turned out that nobody is online; the form takes it over. */
  readonly unanswered = signal<string | null>(null);
  /** The visitor ended the conversation, and the server has not yet. */
  readonly ending = signal<"BUSY" | "FAILED" | null>(null);
  readonly outbox: Outbox;

  readonly closed = computed(
    () =>
      this.conversation.value?.closed === true || this.entries.value.some((each) => each.kind === "CLOSED"),
  );
  readonly unread = computed(() =>
    this.entries.value.filter(fromAgent).filter((each) => each.publicSeq > this.readUpTo.value),
  );
  /** Nobody is there to answer, or was, and nobody knows where else the answer may go. */
  readonly unreachable = computed(() => {
    const state = this.conversation.value;
    if (!state || state.reachable || state.agent) return false;
    return this.closed.value
      ? this.entries.value.some((each) => each.kind === "TICKET_OPENED")
      : !state.attended;
  });
  /** Written here, waiting or just taken by the server; not among the entries yet. */
  readonly pending = computed(() => {
    const arrived = new Set(this.entries.value.map((each) => (each.kind === "MESSAGE" ? each.id : "")));
    return this.outbox.messages.value.filter((each) => !arrived.has(each.id));
  });

  private typingEnds: ReturnType<typeof setTimeout> | undefined;
  private typedAt = 0;
  private loading = false;

  constructor(
    private readonly send: Send,
    private readonly live: Live,
    private readonly keep: Keep,
    private readonly place: () => Place,
    private readonly language: string,
    private readonly heard: (message: Message) => void,
  ) {
    this.outbox = new Outbox(new Chest(), (message) => this.deliver(message), navigator.locks);
    this.draft.value = keep.get("draft") ?? "";
    effect(() => this.watchConnection());
    // Another tab has begun one.
    addEventListener("storage", ({ key }) => {
      if (key === "prosa.begun" && (this.closed.value || !this.conversation.value)) void this.load();
    });
  }

  async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    this.failed.value = false;
    try {
      const start = (await this.send("GET", "/start")) as Start;
      const found = start.conversation?.id === this.keep.get("left") ? null : start.conversation;
      const known = found && (await this.page(found.id));
      batch(() => {
        this.start.value = start;
        this.online.value = start.online;
        if (found && known) this.enter(found, known);
      });
      this.live.follow(GREETING, {
        held: () => ({ after: 0 }),
        on: (frame) => {
          if ("state" in frame) {
            this.online.value = (frame.state as { online: boolean }).online;
          }
        },
      });
      void this.outbox.restore();
      void this.outbox.pump();
    } catch {
      this.failed.value = true;
    } finally {
      this.loading = false;
    }
  }

  say(text: string, attachments?: Attachment[]): void {
    this.outbox.add(text, this.closed.value ? null : (this.conversation.value?.id ?? null), attachments);
    this.draft.value = "";
    this.tellTyping(false);
  }

  write(text: string): void {
    this.draft.value = text;
    const now = Date.now();
    if (now - this.typedAt > TYPING_REPEATS) this.tellTyping(text !== "");
  }

  private tellTyping(typing: boolean): void {
    this.typedAt = typing ? Date.now() : 0;
    const id = this.conversation.value?.id;
    if (id && !this.closed.value) this.live.tell("typing", { conversation: id, typing }, newId());
  }

  /** What is on the screen now has been read. */
  read(): void {
    const last = this.unread.value.at(-1);
    const id = this.conversation.value?.id;
    if (!last || !id) return;
    this.readUpTo.value = last.publicSeq;
    this.live.tell("read", { conversation: id, seq: last.publicSeq }, newId());
  }

  async older(): Promise<void> {
    const id = this.conversation.value?.id;
    const first = this.entries.value[0];
    if (!id || !first) return;
    const page = await this.page(id, first.publicSeq).catch(() => null);
    if (!page) return;
    batch(() => {
      this.entries.value = [...page.entries, ...this.entries.value];
      this.hasOlder.value = !page.first;
    });
  }

  /** Ends it for both sides; the closing message comes back as an entry, as on every screen. False: it goes on. */
  async close(): Promise<boolean> {
    this.ending.value = "BUSY";
    const ended = await this.send("POST", `/conversations/${this.conversation.value?.id}/closure`).then(
      () => true,
      () => false,
    );
    this.ending.value = ended ? null : "FAILED";
    return ended;
  }

  /** Leaves the closed one for good. What it refused stays in the visitor's hands, as the next draft. */
  begin(): void {
    this.keep.set("left", this.conversation.value?.id ?? "");
    batch(() => {
      this.takeBack(...this.outbox.messages.value.filter((each) => each.refused));
      this.leave();
    });
  }

  sendInNew(id: string): void {
    this.leave();
    this.outbox.retry(id, null);
  }

  tryAgain(id: string): void {
    this.outbox.retry(id, this.conversation.value?.id ?? null);
  }

  /** Into the visitor's hands, before what was written since. */
  takeBack(...messages: Unsent[]): void {
    batch(() => {
      this.draft.value = [...messages.map((each) => each.text), this.draft.value]
        .filter(Boolean)
        .join("\n\n");
      this.outbox.remove(messages.map((each) => each.id));
    });
  }

  private async deliver({ id, text, attachments, conversation }: Unsent): Promise<void> {
    const open = this.closed.value ? undefined : this.conversation.value?.id;
    const target = conversation ?? open;
    if (target) {
      const body = { id, text, attachments: attachments?.map((each) => each.id) };
      await this.send("POST", `/conversations/${target}/messages`, body);
      return;
    }
    const { url, title } = this.place();
    const body = { id, text, language: this.language, pageUrl: url, pageTitle: title };
    try {
      const begun = (await this.send("POST", "/conversations", body)) as VisitorConversation;
      if (begun.id !== this.conversation.value?.id) this.enter(begun, { entries: [], first: true });
      this.keep.set("begun", begun.id);
    } catch (problem) {
      if (problem instanceof Refused && problem.problem.code === "livechat.nobody-online")
        this.nobodyOnline();
      throw problem;
    }
  }

  private nobodyOnline(): void {
    const texts = this.outbox.waiting.value;
    batch(() => {
      this.online.value = false;
      this.unanswered.value = texts.map((each) => each.text).join("\n\n");
      this.outbox.remove(texts.map((each) => each.id));
    });
  }

  private enter(conversation: VisitorConversation, known: EntryPage): void {
    batch(() => {
      this.leave();
      this.conversation.value = conversation;
      this.readUpTo.value = conversation.readUpTo;
      this.hasOlder.value = !known.first;
      this.apply(known.entries);
    });
    this.live.follow(`chat/${conversation.id}`, {
      held: () => {
        const last = this.entries.value.at(-1);
        return { after: last?.publicSeq ?? 0, at: last?.at };
      },
      on: (frame) => {
        if ("state" in frame) {
          const state = frame.state as VisitorConversation;
          // The server's past is another one, as after a restore: everything comes again.
          if ("anew" in frame && frame.anew) this.forget(state.readUpTo);
          this.conversation.value = state;
        } else if (frame.type === "entries") {
          if (!this.apply(frame.entries as PublicEntry[])) this.live.catchUp(frame.topic);
        } else if (frame.type === "signal") {
          this.typed(frame.signal as TypingSignal);
        } else if (frame.type === "ended") {
          this.leave();
          void this.load();
        }
      },
    });
  }

  private leave(): void {
    const before = this.conversation.value;
    if (before) this.live.leave(`chat/${before.id}`);
    batch(() => {
      this.conversation.value = null;
      this.forget(0);
    });
  }

  /** Drops what was said; what is to come is read up to there. */
  private forget(readUpTo: number): void {
    this.entries.value = [];
    this.hasOlder.value = false;
    this.typing.value = null;
    this.readUpTo.value = readUpTo;
  }

  /** Takes what is newer, in order. False when something between is missing. */
  private apply(entries: readonly PublicEntry[]): boolean {
    const known = this.entries.value;
    const next = [...known];
    let whole = true;
    for (const entry of entries) {
      const last = next.at(-1)?.publicSeq ?? entry.publicSeq - 1;
      if (entry.publicSeq === last + 1) next.push(entry);
      else if (entry.publicSeq > last) whole = false;
    }
    const fresh = next.slice(known.length);
    if (!fresh.length) return whole;
    const spoken = fresh.findLast(fromAgent);
    batch(() => {
      this.entries.value = next;
      this.outbox.remove(fresh.flatMap((each) => (each.kind === "MESSAGE" ? [each.id] : [])));
      if (spoken) this.typing.value = null;
    });
    if (known.length && spoken) this.heard(spoken);
    return whole;
  }

  private typed({ by, typing }: TypingSignal): void {
    if (by === null) return;
    clearTimeout(this.typingEnds);
    this.typing.value = typing ? by : null;
    if (typing) this.typingEnds = setTimeout(() => (this.typing.value = null), TYPING_LASTS);
  }

  /** A short loss is not worth a word. */
  private watchConnection(): () => void {
    if (this.live.up.value) {
      untracked(() => {
        this.reconnecting.value = false;
        if (this.failed.value) void this.load();
        void this.outbox.pump();
      });
      return () => {};
    }
    const banner = setTimeout(() => (this.reconnecting.value = this.start.peek() !== null), BANNER_AFTER);
    return () => clearTimeout(banner);
  }

  private async page(id: string, before?: number): Promise<EntryPage> {
    return (await this.send(
      "GET",
      `/conversations/${id}/entries${before ? `?before=${before}` : ""}`,
    )) as EntryPage;
  }
}

function fromAgent(entry: PublicEntry): entry is Message {
  return entry.kind === "MESSAGE" && entry.by.kind === "AGENT";
}

import { type Check, flag, record } from "@prosa/protocol/check";
import type { InboxRow } from "@prosa/protocol/conversation";
import { Value } from "../../live/value";

interface Choices {
  sound: boolean;
  desktop: boolean;
}

const choices: Check<Choices> = record<Choices>({ sound: flag, desktop: flag });
const KEY = "prosa-alerts";

/** What this browser may do to be noticed; remembered here, because it differs from desk to desk. */
class AlertChoices {
  readonly choices = new Value<Choices>(remembered());

  set(part: Partial<Choices>): void {
    this.choices.change((before) => ({ ...before, ...part }));
    localStorage.setItem(KEY, JSON.stringify(this.choices.get()));
  }

  async askForDesktop(): Promise<boolean> {
    if (!("Notification" in window)) return false;
    return (await Notification.requestPermission()) === "granted";
  }
}

function remembered(): Choices {
  try {
    return choices(JSON.parse(localStorage.getItem(KEY) ?? ""));
  } catch {
    return { sound: true, desktop: false };
  }
}

export const alertChoices = new AlertChoices();

export type Occasion = "CONVERSATION" | "MESSAGE";

/** What a row that just came is worth telling: a conversation nobody had, or words for this agent. */
export function occasionOf(row: InboxRow, before: InboxRow | undefined): Occasion | null {
  if (row.group === "NEW" && before?.group !== "NEW") return "CONVERSATION";
  if (row.group === "OTHERS" || row.group === "CLOSED") return null;
  if (row.group === "MINE" && before === undefined) return "CONVERSATION";
  return row.unread > (before?.unread ?? 0) ? "MESSAGE" : null;
}

/** Chrome on Android has notifications and throws at this way of making them. */
export function notify(title: string, options: NotificationOptions, onClick: () => void): void {
  try {
    const shown = new Notification(title, options);
    shown.onclick = () => {
      window.focus();
      shown.close();
      onClick();
    };
  } catch {
    // The sound and the page's title tell it.
  }
}

const TONES: Record<Occasion, readonly number[]> = { CONVERSATION: [659, 880], MESSAGE: [784] };
let audio: AudioContext | null = null;

/** A short soft tone, made here: no file to load, nothing that could be anybody's. */
export function chime(occasion: Occasion): void {
  audio ??= new AudioContext();
  const context = audio;
  void context.resume();
  TONES[occasion].forEach((pitch, index) => {
    tone(context, pitch, context.currentTime + index * 0.14);
  });
}

function tone(context: AudioContext, pitch: number, at: number): void {
  const source = context.createOscillator();
  const volume = context.createGain();
  source.type = "sine";
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.32);
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + 0.34);
}

import type { Signal } from "@preact/signals-core";
import type { Chat } from "../chat";
import { wear } from "../lazily";
import { focusFirst } from "../view";
import css from "./emoji.css?inline";

const EMOJI = "😀 😂 😊 😍 😉 🤔 😅 😢 👍 👎 🙏 👏 💪 🎉 ❤️ ✅ 👀 ☕".split(" ");

/** A few to choose from; loaded when first asked for. */
export function openEmoji(chat: Chat, unfolded: Signal<unknown>) {
  wear(css);
  return () => (
    <div class="emoji" ref={focusFirst}>
      {EMOJI.map((each) => (
        <button
          key={each}
          type="button"
          onClick={() => {
            insert(each, chat);
            unfolded.value = null;
          }}
        >
          {each}
        </button>
      ))}
    </div>
  );
}

/** Where the text is being written, not at its end. */
function insert(emoji: string, chat: Chat): void {
  const field = document.querySelector<HTMLTextAreaElement>(".wc textarea");
  if (!field) return;
  field.setRangeText(emoji, field.selectionStart, field.selectionEnd, "end");
  chat.write(field.value);
  field.focus();
}

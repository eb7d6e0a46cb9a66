import type { Shown } from "../view";
import { Icon } from "./Icon";

export function Composer({ view: { chat, words, unfolded, emoji } }: Shown) {
  const text = chat.draft.value;
  const picking = unfolded.value === "emoji";

  function send(): void {
    if (text.trim()) chat.say(text.trim());
    field()?.focus();
  }

  return (
    <form
      class="wc"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {picking && emoji.value?.()}
      <textarea
        ref={(element) => grow(element)}
        rows={1}
        value={text}
        aria-label={words.message}
        placeholder={words.writeMessage}
        enterkeyhint="send"
        onInput={({ currentTarget }) => {
          chat.write(currentTarget.value);
          grow(currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button
        type="button"
        aria-label={words.emoji}
        title={words.emoji}
        aria-expanded={picking}
        onClick={() => {
          unfolded.value = picking ? null : "emoji";
        }}
      >
        <Icon name="smile" />
      </button>
      <button type="submit" class="go" aria-label={words.send} title={words.send}>
        <Icon name="send" />
      </button>
    </form>
  );
}

function field(): HTMLTextAreaElement | null {
  return document.querySelector(".wc textarea");
}

function grow(element: HTMLTextAreaElement | null): void {
  if (!element) return;
  element.style.height = "auto";
  element.style.height = `${Math.min(element.scrollHeight, innerHeight * 0.4)}px`;
}

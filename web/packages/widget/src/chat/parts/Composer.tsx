import type { Shown } from "../view";
import { Icon } from "./Icon";
import "./composer.css";

export function Composer({ view: { chat, words, unfolded, files, emoji } }: Shown) {
  const text = chat.draft.value;
  const waits = files.value?.waits.value;
  const picking = unfolded.value === "emoji";

  function send(): void {
    const carried = waits ? undefined : files.value?.take();
    if (!waits && (text.trim() || carried)) chat.say(text.trim(), carried);
    document.querySelector<HTMLElement>(".wc textarea")?.focus();
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
      {files.value?.tray()}
      {files.value?.clip()}
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
      <button
        type="submit"
        class="go"
        aria-disabled={!!waits}
        aria-label={words.send}
        title={waits || words.send}
      >
        <Icon name="send" />
      </button>
    </form>
  );
}

function grow(element: HTMLTextAreaElement | null): void {
  if (!element) return;
  element.style.height = "auto";
  element.style.height = `${Math.min(element.scrollHeight, innerHeight * 0.4)}px`;
}

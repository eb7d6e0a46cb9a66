import type { Shown } from "../view";
import { Icon } from "./Icon";
import "./composer.css";

export function Composer({ view: { chat, words, unfolded, files, emoji } }: Shown) {
  const text = chat.draft.value;
  const tray = files.value;
  const awaited = tray?.awaited.value;
  const picking = unfolded.value === "emoji";

  function send(): void {
    const say = () => {
      if (chat.closed.value) return;
      const words = chat.draft.value.trim();
      const carried = tray?.take();
      if (words || carried) chat.say(words, carried);
    };
    if (tray) tray.whenUp(say);
    else say();
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
      {tray?.tray()}
      {tray?.clip()}
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
        aria-disabled={!!tray?.failed.value}
        aria-label={words.send}
        title={words.send}
      >
        <Icon name={awaited ? "clock" : "send"} />
      </button>
    </form>
  );
}

function grow(element: HTMLTextAreaElement | null): void {
  if (!element) return;
  element.style.height = "auto";
  element.style.height = `${Math.min(element.scrollHeight, innerHeight * 0.4)}px`;
}

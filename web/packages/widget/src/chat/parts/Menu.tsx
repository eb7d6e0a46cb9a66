import { focusFirst, type Shown } from "../view";
import { EndDialog } from "./EndDialog";
import { Icon } from "./Icon";
import "./menu.css";

/** The ⋯ of the header. The native dialog holds the focus and gives it back. */
export function Menu({ view }: Shown) {
  const { chat, front, words, sound, unfolded } = view;
  const open = unfolded.value === "menu";
  const canEnd = front.screen.value === "talk" && chat.conversation.value && !chat.closed.value;
  return (
    <span class="menu">
      <button
        type="button"
        aria-label={words.more}
        title={words.more}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          unfolded.value = open ? null : "menu";
        }}
      >
        <Icon name="dots" />
      </button>
      {open && (
        <div class="pop" role="menu" tabIndex={-1} ref={focusFirst} onKeyDown={moveInMenu}>
          {canEnd && (
            <button
              type="button"
              role="menuitem"
              onClick={() => {
                unfolded.value = null;
                document.querySelector("dialog")?.showModal();
              }}
            >
              {words.endConversation}
            </button>
          )}
          <button
            type="button"
            role="menuitemcheckbox"
            aria-checked={sound.value}
            onClick={() => {
              sound.value = !sound.value;
            }}
          >
            {words.sound}
            {sound.value && <Icon name="check" />}
          </button>
        </div>
      )}
      <EndDialog view={view} />
    </span>
  );
}

function moveInMenu(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  const at = items.findIndex((each) => each.matches(":focus"));
  items[(at + step + items.length) % items.length]?.focus();
}

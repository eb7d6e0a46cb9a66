import type { Shown } from "../view";
import { Icon } from "./Icon";

/** Asks before the conversation is ended, and stays there while the server has not ended it. */
export function EndDialog({ view: { chat, words } }: Shown) {
  const ending = chat.ending.value;
  return (
    <dialog
      aria-labelledby="end"
      aria-describedby="end-so"
      onKeyDown={(event) => event.stopPropagation()}
      onClose={() => {
        chat.ending.value = null;
      }}
    >
      <form method="dialog">
        <h2 id="end">{words.endQuestion}</h2>
        <p id="end-so">{words.endExplained}</p>
        {ending === "FAILED" && (
          <p class="bad" role="alert">
            <Icon name="alert" />
            {words.endFailed}
          </p>
        )}
        <button type="submit" class="wbtn alt">
          {words.cancel}
        </button>
        <button
          type="button"
          class="wbtn"
          aria-busy={ending === "BUSY"}
          onClick={async ({ currentTarget }) => {
            const dialog = currentTarget.closest("dialog");
            if (await chat.close()) dialog?.close();
          }}
        >
          {words.endConversation}
        </button>
      </form>
    </dialog>
  );
}

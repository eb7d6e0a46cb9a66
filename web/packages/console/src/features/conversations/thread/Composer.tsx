import { Button } from "@mantine/core";
import type { ConversationState } from "@prosa/protocol/conversation";
import { heldUpBy } from "@prosa/protocol/uploads";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from "react";
import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import { ClipButton } from "../attaching/ClipButton";
import { filesIn, named } from "../attaching/chosen";
import { TrayCards } from "../attaching/TrayCards";
import { useRequesterFirstName } from "../names";
import type { UnsentKind } from "../outbox";
import { useDesk } from "../useDesk";
import { ComposerHint } from "./ComposerHint";
import classes from "./composer.module.css";
import { useTypingOut } from "./useTypingOut";
import { threadWords } from "./words";

const LIMIT = 8_000;

interface Props {
  state: ConversationState;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** Where an agent writes: to the requester, or a note to colleagues. What was begun is kept at every key. */
export function Composer({ state, box }: Props) {
  const t = useWords(threadWords);
  const name = useRequesterFirstName()(state.requester);
  const { drafts, outbox, trays } = useDesk();
  useValue(drafts.changed);
  const tray = trays.of(state.id);
  const files = useValue(tray.items);
  const heldUp = heldUpBy(files);
  const typing = useTypingOut(state.id);
  const { text, kind } = drafts.of(state.id) ?? { text: "", kind: "reply" as const };
  const note = kind === "note";
  const surplus = text.length - LIMIT;
  const ready = (text.trim() !== "" || files.length > 0) && surplus <= 0 && heldUp === null;
  useGrowing(box, text);

  const write = (next: UnsentKind, words: string) => {
    drafts.write(state.id, next, words);
    if (next === "reply" && words !== "") typing.typed();
    else typing.stopped();
  };
  const send = () => {
    if (!ready) return;
    typing.stopped();
    void outbox.add(state.id, kind, text.trim(), tray.take());
    drafts.write(state.id, kind, "");
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const choose = (chosen: File[]) => {
    tray.add(chosen);
    box.current?.focus();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = filesIn(event.clipboardData);
    if (pasted.length === 0) return;
    event.preventDefault();
    tray.add(pasted.map((file) => named(file, t("pasted"))));
  };
  return (
    <div className={classes.composer} data-note={note || undefined}>
      <TrayCards tray={tray} />
      <textarea
        ref={box}
        rows={1}
        className={classes.text}
        value={text}
        onChange={(event) => write(kind, event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={typing.stopped}
        aria-label={t(note ? "noteFor" : "messageFor", { name })}
        placeholder={note ? t("writeNote") : t("writeTo", { name })}
        aria-invalid={surplus > 0}
        aria-describedby="composer-hint"
        enterKeyHint="send"
      />
      <div className={classes.bar}>
        <fieldset className={classes.segments} aria-label={t("destination")}>
          <button type="button" aria-pressed={!note} onClick={() => write("reply", text)}>
            {t("reply")}
          </button>
          <button
            type="button"
            aria-pressed={note}
            aria-label={t("note")}
            onClick={() => write("note", text)}
          >
            <Icon name="lock" size={14} />
            <span className={classes.wide}>{t("note")}</span>
            <span className={classes.narrow}>{t("noteShort")}</span>
          </button>
        </fieldset>
        <ClipButton onChoose={choose} />
        <ComposerHint state={state} note={note} surplus={surplus} heldUp={heldUp} />
        <Button
          variant={note ? "default" : "filled"}
          size="xs"
          className={classes.send ?? ""}
          disabled={!ready}
          onClick={send}
        >
          {t(note ? "keepNote" : "send")}
        </Button>
      </div>
    </div>
  );
}

/** As high as its text, up to what the style sheet allows. */
function useGrowing(box: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [box, text]);
}

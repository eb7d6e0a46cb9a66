import { Button } from "@mantine/core";
import type { ConversationState } from "@prosa/protocol/conversation";
import { heldUpBy } from "@prosa/protocol/uploads";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect } from "react";
import { MacroButton } from "../../../app/macros/MacroButton";
import { MacroMenu } from "../../../app/macros/MacroMenu";
import { useMacros } from "../../../app/macros/useMacros";
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
const NOTHING = { text: "", kind: "reply" } as const;

interface Props {
  state: ConversationState;
  box: RefObject<HTMLTextAreaElement | null>;
  /** The conversation ended: it takes notes and nothing else. */
  notesOnly?: boolean;
}

/** Where an agent writes: to the requester, or a note to colleagues. What was begun is kept at every key. */
export function Composer({ state, box, notesOnly = false }: Props) {
  const t = useWords(threadWords);
  const name = useRequesterFirstName()(state.requester);
  const { drafts, outbox, trays } = useDesk();
  useValue(drafts.changed);
  const tray = trays.of(state.id);
  const files = useValue(tray.items);
  const heldUp = heldUpBy(files);
  const typing = useTypingOut(state.id);
  const draft = drafts.of(state.id) ?? NOTHING;
  const { text } = draft;
  const kind = notesOnly ? "note" : draft.kind;
  const note = kind === "note";
  const surplus = text.length - LIMIT;
  const awaited = useValue(tray.awaited);
  const ready = (text.trim() !== "" || files.length > 0) && surplus <= 0 && heldUp !== "FAILED";
  useGrowing(box, text);

  const write = (next: UnsentKind, words: string) => {
    tray.callOff();
    drafts.write(state.id, next, words);
    if (next === "reply" && words !== "") typing.typed();
    else typing.stopped();
  };
  const macros = useMacros({
    box,
    text,
    write: (filled) => write(kind, filled),
    requester: state.requester.name,
  });
  const send = () => {
    if (!ready) return;
    typing.stopped();
    tray.whenUp(() => {
      const now = drafts.of(state.id) ?? NOTHING;
      void outbox.add(state.id, kind, now.text.trim(), tray.take());
      drafts.write(state.id, kind, "");
    });
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (macros.onKeyDown(event)) return;
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
      <MacroMenu choice={macros.choice} />
      <TrayCards tray={tray} />
      <textarea
        {...macros.boxProps}
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
          {!notesOnly && (
            <button type="button" aria-pressed={!note} onClick={() => write("reply", text)}>
              {t("reply")}
            </button>
          )}
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
        <MacroButton onAsk={macros.ask} />
        <ComposerHint
          state={state}
          note={note}
          surplus={surplus}
          failed={heldUp === "FAILED"}
          awaited={awaited}
        />
        <Button
          variant={note ? "default" : "filled"}
          size="xs"
          className={classes.send ?? ""}
          disabled={!ready}
          loading={awaited}
          onClick={send}
        >
          {t(note ? "keepNote" : "send")}
        </Button>
      </div>
    </div>
  );
}

/** As high as its text, up to what the style sheet allows; a phone that is turned breaks the lines anew. */
function useGrowing(box: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => grow(box.current), [box, text]);
  useEffect(() => {
    const turned = () => grow(box.current);
    window.addEventListener("resize", turned);
    return () => window.removeEventListener("resize", turned);
  }, [box]);
}

function grow(element: HTMLTextAreaElement | null): void {
  if (element === null) return;
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight}px`;
}

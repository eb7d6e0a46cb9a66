import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { DialogFoot } from "../../../ui/Dialog";
import { problemOf } from "../../../ui/ErrorState";
import { plain } from "../../../ui/names";
import { common } from "../../../words/common";
import { useWords } from "../../../words/words";
import { transfer } from "../api";
import { conversationWords } from "../words";
import classes from "./actions.module.css";
import { type Choice, Choices } from "./Choices";
import { Problem } from "./Problem";
import { actionWords } from "./words";

interface Props {
  conversation: string;
  to: "agent" | "team";
  label: string;
  searchLabel: string;
  choices: readonly Choice[];
  /** Said where there is nobody to choose. */
  nobody: ReactNode;
  hint?: string;
  /** Whom the server no longer takes may have gone from the list. */
  onRefused: () => void;
  onClose: () => void;
}

/** Search, choose, a note for who receives it, OK. */
export function TransferForm(props: Props) {
  const { conversation, to, label, searchLabel, choices, nobody, hint, onRefused, onClose } = props;
  const t = useWords(actionWords);
  const page = useWords(conversationWords);
  const words = useWords(common);
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const matching = choices.filter((choice) => plain(choice.name).includes(plain(typed)));
  const chosen = matching.some((choice) => choice.id === wanted) ? wanted : null;
  const moving = useMutation({
    mutationFn: () =>
      transfer(conversation, {
        agent: to === "agent" ? chosen : null,
        team: to === "team" ? chosen : null,
        note: note.trim(),
      }),
    onSuccess: onClose,
    onError: onRefused,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) moving.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      {choices.length === 0 ? (
        nobody
      ) : (
        <>
          <TextInput
            autoFocus
            placeholder={searchLabel}
            aria-label={searchLabel}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {matching.length === 0 && <p className="hint">{page("noMatch", { q: typed })}</p>}
          <Choices label={label} choices={matching} chosen={chosen} onChoose={setWanted} />
          {hint !== undefined && <p className="hint">{hint}</p>}
          <TextInput
            placeholder={t("noteForReceiver")}
            aria-label={t("noteForReceiver")}
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
      {moving.error !== null && <Problem of={problemOf(moving.error)} />}
      <DialogFoot>
        <Button onClick={onClose}>{words("cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          className={classes.ok ?? ""}
          loading={moving.isPending}
          disabled={chosen === null}
        >
          {t("ok")}
        </Button>
      </DialogFoot>
    </form>
  );
}

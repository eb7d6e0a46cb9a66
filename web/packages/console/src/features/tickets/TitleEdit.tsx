import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import type { TicketDetail } from "../../app/api/types";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import classes from "./ticket.module.css";
import { useTicketChange } from "./useTicketChange";
import { ticketWords } from "./words";

export function TitleEdit({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const [typed, setTyped] = useState<string>();
  const change = useTicketChange(ticket.number);
  const refusal = useRefusal(change.error, []);
  const done = () => {
    setTyped(undefined);
    change.reset();
  };
  const save = () => {
    const title = (typed ?? "").trim();
    if (title === ticket.title) {
      done();
    } else {
      change.mutate({ field: "title", value: title }, { onSuccess: done });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      save();
    } else if (event.key === "Escape") {
      event.stopPropagation();
      done();
    }
  };
  if (typed === undefined) {
    return (
      <h2 className={classes.title}>
        <button
          type="button"
          title={`${ticket.title}\n${t("editTitle")}`}
          onClick={() => setTyped(ticket.title)}
        >
          {ticket.title}
        </button>
      </h2>
    );
  }
  return (
    <TextInput
      aria-label={t("titleField")}
      autoFocus
      maxLength={200}
      value={typed}
      disabled={change.isPending}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={save}
      error={refusal.rest}
    />
  );
}

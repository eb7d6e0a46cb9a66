import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import type { TicketDraft } from "../../../app/api/types";
import { useSendsMail } from "../../../app/session";
import { Avatar } from "../../../ui/Avatar";
import { Dialog, DialogFoot } from "../../../ui/Dialog";
import { ErrorState, problemOf } from "../../../ui/ErrorState";
import { Bone, Waiting } from "../../../ui/Skeleton";
import { problemWords } from "../../../words/problems";
import { useLanguage, useWords } from "../../../words/words";
import { closeWithTicket, ticketDraft } from "../api";
import { useRequesterFirstName } from "../names";
import type { DialogProps } from "./action";
import classes from "./actions.module.css";
import { Problem } from "./Problem";
import { actionWords } from "./words";

/**
 * Shows with what the ticket is born, asks for the e-mail where none is known, then ends the conversation and opens the
 * ticket at once (S15); of one that ended before, it makes the ticket alone.
 */
export function CloseWithTicketDialog({ state, onClose }: DialogProps) {
  const t = useWords(actionWords);
  const draft = useQuery({
    queryKey: ["conversations", state.id, "ticket-draft"],
    queryFn: () => ticketDraft(state.id),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(state.closedAt === null ? "closeTicketQuestion" : "createTicketQuestion")}
    >
      {draft.isPending && (
        <Waiting>
          <Bone width="100%" height={160} />
        </Waiting>
      )}
      {draft.isError && <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.isSuccess && <Form state={state} draft={draft.data} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ state, draft, onClose }: DialogProps & { draft: TicketDraft }) {
  const t = useWords(actionWords);
  const lng = useLanguage();
  const name = useRequesterFirstName()(state.requester);
  const sendsMail = useSendsMail();
  const [email, setEmail] = useState("");
  const asks = draft.emailKnown === null;
  const open = state.closedAt === null;
  const closing = useMutation({
    mutationFn: () => closeWithTicket(state.id, asks ? email.trim() : null),
    onSuccess: onClose,
  });
  const problem = closing.error === null ? null : problemOf(closing.error);
  const ofEmail = problem !== null && problem.field === "email";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    closing.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p className="quiet">{t(open ? "closeTicketText" : "createTicketText", { name })}</p>
      <dl className={classes.facts}>
        <Fact name={t("draft.title")}>{draft.title}</Fact>
        <Fact name={t("draft.team")}>{draft.team?.name ?? "—"}</Fact>
        <Fact name={t("draft.category")}>{draft.category?.name ?? "—"}</Fact>
        <Fact name={t("draft.type")}>{draft.type?.name ?? "—"}</Fact>
        <Fact name={t("draft.priority")}>{draft.priority?.name ?? "—"}</Fact>
        <Fact name={t("draft.agent")}>
          {draft.assignee === null ? (
            "—"
          ) : (
            <span className={classes.person}>
              <Avatar of={draft.assignee} size={16} /> {draft.assignee.name}
            </span>
          )}
        </Fact>
      </dl>
      {asks && (
        <TextInput
          autoFocus
          type="email"
          inputMode="email"
          label={t("askEmail")}
          description={t(sendsMail ? "askEmailHint" : "askEmailOnly")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={ofEmail ? problemWords(problem, lng) : undefined}
        />
      )}
      {problem !== null && !ofEmail && <Problem of={problem} />}
      <DialogFoot>
        <Button onClick={onClose}>{t("goBack")}</Button>
        <Button type="submit" variant="filled" loading={closing.isPending} autoFocus={!asks}>
          {t(open ? "closeTicketShort" : "createTicket")}
        </Button>
      </DialogFoot>
    </form>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

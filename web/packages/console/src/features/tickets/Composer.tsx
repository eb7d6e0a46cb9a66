import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { answer, api } from "../../app/api/client";
import type { TicketDetail } from "../../app/api/types";
import { MacroButton } from "../../app/macros/MacroButton";
import { MacroMenu } from "../../app/macros/MacroMenu";
import { useMacros } from "../../app/macros/useMacros";
import { useSendsMail } from "../../app/session";
import { problemOf } from "../../ui/ErrorState";
import { Icon } from "../../ui/Icon";
import { Kbd } from "../../ui/Kbd";
import { Seg } from "../../ui/Seg";
import { problemWords } from "../../words/problems";
import { useLanguage, useWords } from "../../words/words";
import classes from "./composer.module.css";
import { type Kind, type Sendable, useDraft } from "./draft";
import { nameOf } from "./queries";
import ofTicket from "./ticket.module.css";
import { ticketWords } from "./words";

export function Composer({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const lng = useLanguage();
  const queries = useQueryClient();
  const sendsMail = useSendsMail();
  const [kind, setKind] = useState<Kind>("reply");
  const { text, write, sendable, saved } = useDraft(ticket.number, kind);
  const box = useRef<HTMLTextAreaElement>(null);
  const macros = useMacros({ box, text, write, requester: ticket.requester.name });
  const send = useMutation({
    mutationFn: ({ kind: sentAs, ...body }: Sendable) => {
      const call = { params: { path: { number: ticket.number } }, body };
      return sentAs === "reply"
        ? answer(api.POST("/api/v1/tickets/{number}/replies", call))
        : answer(api.POST("/api/v1/tickets/{number}/notes", call));
    },
    onSuccess: async (_, sent) => {
      saved(sent);
      await queries.invalidateQueries({ queryKey: ["ticket", ticket.number] });
      void queries.invalidateQueries({ queryKey: ["tickets"] });
    },
  });

  const submit = () => {
    if (text.trim() === "" || send.isPending) {
      return;
    }
    send.mutate(sendable());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (macros.onKeyDown(event)) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  };
  const note = kind === "note";
  const name = nameOf(ticket.requester);
  return (
    <div className={classes.foot}>
      {send.isError && (
        <p className={ofTicket.refused} role="alert">
          <Icon name="alert" size={14} />
          {t("notSent", { reason: problemWords(problemOf(send.error), lng) })}
        </p>
      )}
      <div className={classes.composer} data-note={note || undefined}>
        {!note && (
          <p className={classes.to}>
            {t.rich("to", { name: <b>{name}</b> })} ·{" "}
            {t(ticket.requester.email && sendsMail ? "toByMail" : "toByLink")}
          </p>
        )}
        <MacroMenu choice={macros.choice} />
        <Textarea
          {...macros.boxProps}
          ref={box}
          aria-label={t(note ? "internalNote" : "reply")}
          placeholder={t(note ? "notePlaceholder" : "replyPlaceholder")}
          variant="unstyled"
          autosize
          minRows={2}
          maxRows={10}
          maxLength={8000}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          classNames={{ input: classes.composerText ?? "" }}
        />
        <div className={classes.composerBar}>
          <Seg
            label={t("destination")}
            value={kind}
            onChange={(chosen) => {
              send.reset();
              setKind(chosen);
            }}
            choices={[
              { value: "reply", label: t("reply") },
              {
                value: "note",
                label: (
                  <>
                    <Icon name="lock" size={14} />
                    {t("internalNote")}
                  </>
                ),
              },
            ]}
          />
          <MacroButton onAsk={macros.ask} />
          <span className="grow" />
          <span className={`hint ${ofTicket.large}`}>
            <Kbd>Enter</Kbd> {t("enterSends")}
          </span>
          <Button
            size="xs"
            variant={note ? "default" : "filled"}
            loading={send.isPending}
            disabled={text.trim() === ""}
            onClick={submit}
          >
            {t(note ? "keepNote" : "send")}
          </Button>
        </div>
      </div>
    </div>
  );
}

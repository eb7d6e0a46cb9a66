import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answer, api } from "../../app/api/client";
import type { TicketDetail } from "../../app/api/types";
import { Banner } from "../../ui/Banner";
import { Dialog, DialogFoot } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { useRefusal } from "../../ui/refusal";
import { Seg } from "../../ui/Seg";
import { common } from "../../words/common";
import { useWords } from "../../words/words";
import { CustomerSelect } from "./CustomerSelect";
import classes from "./newTicket.module.css";
import { useTicketChange } from "./useTicketChange";
import { ticketWords } from "./words";

/** Whose ticket it is: another customer, or somebody who is registered by it. */
export function RequesterEdit({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ActionIcon
        aria-label={t("changeRequester")}
        title={t("changeRequester")}
        onClick={() => setOpened(true)}
      >
        <Icon name="pencil" />
      </ActionIcon>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t("changeRequester")}>
        <RequesterForm ticket={ticket} onClose={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function RequesterForm({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const t = useWords(ticketWords);
  const words = useWords(common);
  const { requester } = ticket;
  const [who, setWho] = useState<"registered" | "unregistered">(
    requester.customer === null ? "unregistered" : "registered",
  );
  const [customer, setCustomer] = useState<string | null>(null);
  const [name, setName] = useState(requester.customer === null ? (requester.name ?? "") : "");
  const [email, setEmail] = useState(requester.customer === null ? (requester.email ?? "") : "");
  const change = useTicketChange(ticket.number);
  const save = useMutation({
    mutationFn: async () => {
      const value = who === "registered" ? customer : await register(name.trim(), email.trim());
      return change.mutateAsync({ field: "requester", value });
    },
    onSuccess: onClose,
  });
  const refusal = useRefusal(save.error, ["requester", "name", "email"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {refusal.rest && <Banner tone="bad">{refusal.rest}</Banner>}
      <p className="hint">{t("linkEnds")}</p>
      <Seg
        label={t("whoAsks")}
        value={who}
        onChange={setWho}
        choices={[
          { value: "registered", label: t("registered") },
          { value: "unregistered", label: t("unregistered") },
        ]}
      />
      {who === "registered" ? (
        <CustomerSelect value={customer} onChange={setCustomer} error={refusal.of("requester")} />
      ) : (
        <>
          <TextInput
            label={t("requesterName")}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={refusal.of("name")}
          />
          <TextInput
            label={t("requesterEmail")}
            description={t("requesterReachedHint")}
            type="email"
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={refusal.of("email")}
          />
        </>
      )}
      <DialogFoot>
        <Button onClick={onClose}>{words("cancel")}</Button>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words("save")}
        </Button>
      </DialogFoot>
    </form>
  );
}

async function register(name: string, email: string): Promise<string> {
  const body = { name, email: email === "" ? null : email, phone: null, organization: null, notes: "" };
  return (await answer(api.POST("/api/v1/customers", { body }))).id;
}

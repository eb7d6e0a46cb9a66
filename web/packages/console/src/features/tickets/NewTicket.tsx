import { Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { TicketRequest } from "../../app/api/types";
import { useChange } from "../../app/records";
import { useSendsMail } from "../../app/session";
import { FormPanel } from "../../ui/FormPanel";
import { useRefusal } from "../../ui/refusal";
import { Seg } from "../../ui/Seg";
import { useWords } from "../../words/words";
import { CustomerSelect } from "./CustomerSelect";
import classes from "./newTicket.module.css";
import { agentsQuery, catalogueQuery, teamsQuery } from "./queries";
import { ticketWords } from "./words";

const FIELDS = [
  "title",
  "customer",
  "requesterName",
  "requesterEmail",
  "name",
  "email",
  "team",
  "assignee",
  "category",
  "type",
  "priority",
  "text",
] as const;

const BLANK: TicketRequest = {
  title: "",
  customer: null,
  requesterName: null,
  requesterEmail: null,
  team: null,
  assignee: null,
  category: null,
  type: null,
  priority: null,
  text: "",
};

function options(items: { id: string; name: string }[] | undefined) {
  return (items ?? []).map((item) => ({ value: item.id, label: item.name }));
}

export function NewTicket({ onClose }: { onClose: () => void }) {
  const t = useWords(ticketWords);
  const navigate = useNavigate();
  const sendsMail = useSendsMail();
  const [form, setForm] = useState(BLANK);
  const [who, setWho] = useState<"registered" | "unregistered">("registered");
  const catalogue = useQuery(catalogueQuery).data;
  const teams = useQuery(teamsQuery).data;
  const agents = useQuery(agentsQuery).data;
  const normal = catalogue?.priorities.find((priority) => priority.level === 2) ?? catalogue?.priorities[0];
  const priority = form.priority ?? normal?.id ?? null;
  const open = useChange(
    (body: TicketRequest) => answer(api.POST("/api/v1/tickets", { body })),
    ["tickets"],
    (ticket) => {
      onClose();
      void navigate({ to: "/chamados/$number", params: { number: ticket.number } });
    },
  );
  const refusal = useRefusal(open.error, FIELDS);
  const change = (part: Partial<TicketRequest>) => setForm((before) => ({ ...before, ...part }));
  const submit = () =>
    open.mutate({
      ...form,
      title: form.title.trim(),
      priority,
      customer: who === "registered" ? form.customer : null,
      requesterName: who === "registered" ? null : form.requesterName?.trim() || null,
      requesterEmail: who === "registered" ? null : form.requesterEmail?.trim() || null,
    });
  return (
    <FormPanel
      opened
      onClose={onClose}
      title={t("newTitle")}
      verb={t("openTicket")}
      onSubmit={submit}
      busy={open.isPending}
      refused={refusal.rest}
    >
      <TextInput
        label={t("titleField")}
        data-autofocus
        maxLength={200}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={refusal.of("title")}
      />
      <div className={classes.stack}>
        <Seg
          label={t("whoAsks")}
          value={who}
          onChange={setWho}
          choices={[
            { value: "registered", label: t("registered") },
            { value: "unregistered", label: t("unregistered") },
          ]}
        />
      </div>
      {who === "registered" ? (
        <CustomerSelect
          value={form.customer}
          onChange={(customer) => change({ customer })}
          error={refusal.of("customer")}
        />
      ) : (
        <>
          <TextInput
            label={t("requesterName")}
            maxLength={120}
            value={form.requesterName ?? ""}
            onChange={(event) => change({ requesterName: event.currentTarget.value })}
            error={refusal.of("requesterName") ?? refusal.of("name")}
          />
          <TextInput
            label={t("requesterEmail")}
            description={t(sendsMail ? "requesterEmailHint" : "requesterEmailKept")}
            type="email"
            maxLength={254}
            value={form.requesterEmail ?? ""}
            onChange={(event) => change({ requesterEmail: event.currentTarget.value })}
            error={refusal.of("requesterEmail") ?? refusal.of("email")}
          />
        </>
      )}
      <Textarea
        label={t("description")}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={8000}
        value={form.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={refusal.of("text")}
      />
      <div className={classes.two}>
        <Select
          label={t("teamField")}
          placeholder={t("noTeam")}
          data={options(teams)}
          value={form.team}
          onChange={(team) => change({ team })}
          clearable
          error={refusal.of("team")}
        />
        <Select
          label={t("assignee")}
          placeholder={t("nobody")}
          data={options(agents?.filter((agent) => !agent.disabled))}
          value={form.assignee}
          onChange={(assignee) => change({ assignee })}
          searchable
          clearable
          error={refusal.of("assignee")}
        />
        <Select
          label={t("category")}
          placeholder={t("noCategory")}
          data={options(catalogue?.categories)}
          value={form.category}
          onChange={(category) => change({ category })}
          clearable
          error={refusal.of("category")}
        />
        <Select
          label={t("type")}
          placeholder={t("noType")}
          data={options(catalogue?.types)}
          value={form.type}
          onChange={(type) => change({ type })}
          clearable
          error={refusal.of("type")}
        />
        <Select
          label={t("priority")}
          data={options(catalogue?.priorities)}
          value={priority}
          onChange={(chosen) => change({ priority: chosen })}
          allowDeselect={false}
          error={refusal.of("priority")}
        />
      </div>
    </FormPanel>
  );
}

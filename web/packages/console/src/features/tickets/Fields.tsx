import { ActionIcon, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { TicketDetail } from "../../app/api/types";
import { Avatar } from "../../ui/Avatar";
import { Icon } from "../../ui/Icon";
import { Moment } from "../../ui/Moment";
import { PriorityBars } from "../../ui/PriorityBars";
import { common } from "../../words/common";
import { useWords } from "../../words/words";
import { Field } from "./Field";
import classes from "./fields.module.css";
import { agentsQuery, catalogueQuery, faceOf, nameOf, teamsQuery } from "./queries";
import { RequesterEdit } from "./RequesterEdit";
import { StatusPill } from "./StatusPill";
import { ticketWords } from "./words";

export function Fields({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  return (
    <aside className={classes.props} aria-label={t("fields")}>
      <FieldsOf ticket={ticket} />
    </aside>
  );
}

/** The same where the column has no room. */
export function FieldsSheet({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const words = useWords(common);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ActionIcon
        size={44}
        className={classes.sheetButton ?? ""}
        aria-label={t("fields")}
        title={t("fields")}
        onClick={() => setOpened(true)}
      >
        <Icon name="panel" size={20} />
      </ActionIcon>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("fields")}
        size={360}
        closeButtonProps={{ "aria-label": words("close") }}
      >
        <div className={classes.sheet}>
          <FieldsOf ticket={ticket} />
        </div>
      </Drawer>
    </>
  );
}

function FieldsOf({ ticket }: { ticket: TicketDetail }) {
  const t = useWords(ticketWords);
  const catalogue = useQuery(catalogueQuery).data;
  const teams = useQuery(teamsQuery).data ?? [];
  const agents = useQuery(agentsQuery).data ?? [];
  const able = agents.filter((agent) => !agent.disabled);
  const { requester } = ticket;
  return (
    <>
      <section>
        <Field
          ticket={ticket}
          field="status"
          label={t("status")}
          choices={(catalogue?.statuses ?? []).map((status) => ({
            ...status,
            shown: <StatusPill of={status} />,
          }))}
          chosen={ticket.status.id}
        >
          <StatusPill of={ticket.status} />
        </Field>
        <Field
          ticket={ticket}
          field="assignee"
          label={t("assignee")}
          none={t("nobody")}
          choices={able.map((agent) => ({
            ...agent,
            shown: (
              <>
                <Avatar of={agent} size={20} />
                <span className="cut">{agent.name}</span>
              </>
            ),
          }))}
          chosen={ticket.assignee?.id}
        >
          {ticket.assignee && (
            <>
              <Avatar of={ticket.assignee} size={20} />
              <span className="cut">{ticket.assignee.name}</span>
            </>
          )}
        </Field>
        <Field
          ticket={ticket}
          field="team"
          label={t("teamField")}
          none={t("noTeam")}
          choices={teams}
          chosen={ticket.team?.id}
        >
          {ticket.team?.name}
        </Field>
        <Field
          ticket={ticket}
          field="priority"
          label={t("priority")}
          choices={(catalogue?.priorities ?? []).map((priority) => ({
            ...priority,
            shown: (
              <>
                <PriorityBars level={priority.level} />
                {priority.name}
              </>
            ),
          }))}
          chosen={ticket.priority.id}
        >
          <PriorityBars level={ticket.priority.level} />
          {ticket.priority.name}
        </Field>
        <Field
          ticket={ticket}
          field="category"
          label={t("category")}
          none={t("noCategory")}
          choices={catalogue?.categories ?? []}
          chosen={ticket.category?.id}
        >
          {ticket.category?.name}
        </Field>
        <Field
          ticket={ticket}
          field="type"
          label={t("type")}
          none={t("noType")}
          choices={catalogue?.types ?? []}
          chosen={ticket.type?.id}
        >
          {ticket.type?.name}
        </Field>
        <Fact label={t("openedLabel")}>
          <Moment at={ticket.createdAt} />
        </Fact>
        <Fact label={t("updatedLabel")}>
          <Moment at={ticket.updatedAt} />
        </Fact>
      </section>
      <section>
        <h3>{t("requester")}</h3>
        <div className={classes.person}>
          <Avatar of={faceOf(requester)} />
          <div className="grow">
            <div className="cut label" title={nameOf(requester)}>
              {nameOf(requester)}
            </div>
            <div className="hint cut" title={requester.email ?? undefined}>
              {requester.email ?? t("noEmail")}
            </div>
          </div>
          <RequesterEdit ticket={ticket} />
        </div>
        {requester.organization && <Fact label={t("organization")}>{requester.organization}</Fact>}
      </section>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.prop}>
      <span>{label}</span>
      <span className="cut">{children}</span>
    </div>
  );
}

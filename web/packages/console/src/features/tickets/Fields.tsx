import { ActionIcon, Drawer, Menu, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { TicketDetail, TicketField } from "../../app/api/types";
import { Avatar } from "../../ui/Avatar";
import { Icon } from "../../ui/Icon";
import { Moment } from "../../ui/Moment";
import { plain } from "../../ui/names";
import { PriorityBars } from "../../ui/PriorityBars";
import { useRefusal } from "../../ui/refusal";
import { common } from "../../words/common";
import { useWords } from "../../words/words";
import classes from "./fields.module.css";
import { agentsQuery, catalogueQuery, faceOf, nameOf, teamsQuery } from "./queries";
import { StatusPill } from "./StatusPill";
import ofTicket from "./ticket.module.css";
import { useTicketChange } from "./useTicketChange";
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
            <div className="cut label">{nameOf(requester)}</div>
            <div className="hint cut">{requester.email ?? t("noEmail")}</div>
          </div>
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

interface FieldProps {
  ticket: TicketDetail;
  field: TicketField;
  label: string;
  choices: { id: string; name: string; shown?: ReactNode }[];
  chosen: string | undefined;
  /** Given where the field may be empty. */
  none?: string;
  children: ReactNode;
}

const SEARCHED_FROM = 9;

/** A field is a button that opens its menu in place. */
function Field({ ticket, field, label, choices, chosen, none, children }: FieldProps) {
  const t = useWords(ticketWords);
  const change = useTicketChange(ticket.number);
  const refusal = useRefusal(change.error, []);
  const [typed, setTyped] = useState("");
  const found = choices.filter((choice) => plain(choice.name).includes(plain(typed)));
  const set = (value: string | null) => {
    if (value !== (chosen ?? null)) {
      change.mutate({ field, value });
    }
  };
  return (
    <>
      <Menu position="bottom-start" width={240} onClose={() => setTyped("")}>
        <Menu.Target>
          <button
            type="button"
            className={classes.prop}
            aria-busy={change.isPending}
            data-busy={change.isPending || undefined}
          >
            <span>{label}</span>
            <span>{children || <span className="muted">{none}</span>}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.tall ?? ""}>
          {choices.length >= SEARCHED_FROM && (
            <TextInput
              aria-label={t("searchPerson")}
              placeholder={t("searchPerson")}
              data-autofocus
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              mb={4}
            />
          )}
          {none && (
            <Menu.Item onClick={() => set(null)} rightSection={!chosen && <Icon name="check" size={14} />}>
              <span className="muted">{none}</span>
            </Menu.Item>
          )}
          {found.map((choice) => (
            <Menu.Item
              key={choice.id}
              onClick={() => set(choice.id)}
              rightSection={choice.id === chosen && <Icon name="check" size={14} />}
            >
              <span className={classes.choice}>{choice.shown ?? choice.name}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {refusal.rest && (
        <p className={ofTicket.refused} role="alert">
          {refusal.rest}
        </p>
      )}
    </>
  );
}

import { Combobox, useCombobox } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { TicketDetail, TicketField } from "../../app/api/types";
import { Icon } from "../../ui/Icon";
import { plain } from "../../ui/names";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import classes from "./fields.module.css";
import ofTicket from "./ticket.module.css";
import { useTicketChange } from "./useTicketChange";
import { ticketWords } from "./words";

interface Props {
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
const NOTHING = "";

/** A field is a button that opens its list in place. */
export function Field({ ticket, field, label, choices, chosen = NOTHING, none, children }: Props) {
  const t = useWords(ticketWords);
  const change = useTicketChange(ticket.number);
  const refusal = useRefusal(change.error, []);
  const [typed, setTyped] = useState("");
  const searched = choices.length >= SEARCHED_FROM;
  const list = useCombobox({
    onDropdownOpen: () => {
      if (searched) list.focusSearchInput();
      list.updateSelectedOptionIndex("active", { scrollIntoView: true });
    },
    onDropdownClose: (by) => {
      list.resetSelectedOption();
      setTyped("");
      if (by === "keyboard") list.focusTarget();
    },
  });
  const wanted = plain(typed);
  const found = choices.filter((choice) => plain(choice.name).includes(wanted));
  const set = (value: string) => {
    list.closeDropdown("keyboard");
    if (value !== chosen) {
      change.mutate({ field, value: value === NOTHING ? null : value });
    }
  };
  return (
    <>
      <Combobox store={list} width={240} position="bottom-start" onOptionSubmit={set}>
        <Combobox.Target targetType="button" withExpandedAttribute>
          <button
            type="button"
            className={classes.prop}
            aria-label={label}
            aria-busy={change.isPending}
            data-busy={change.isPending || undefined}
            onClick={() => list.toggleDropdown()}
          >
            <span>{label}</span>
            <span>{children || <span className="muted">{none}</span>}</span>
          </button>
        </Combobox.Target>
        <Combobox.Dropdown className={classes.tall ?? ""}>
          {searched && (
            <Combobox.Search
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                list.selectFirstOption();
              }}
              placeholder={t("searchPerson")}
              aria-label={t("searchPerson")}
            />
          )}
          <Combobox.Options aria-label={label}>
            {none && wanted === "" && (
              <Choice id={NOTHING} chosen={chosen}>
                <span className="muted">{none}</span>
              </Choice>
            )}
            {found.map((choice) => (
              <Choice key={choice.id} id={choice.id} chosen={chosen}>
                {choice.shown ?? choice.name}
              </Choice>
            ))}
            {found.length === 0 && <Combobox.Empty>{t("noneFound", { q: typed })}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {refusal.rest && (
        <p className={ofTicket.refused} role="alert">
          {refusal.rest}
        </p>
      )}
    </>
  );
}

function Choice({ id, chosen, children }: { id: string; chosen: string; children: ReactNode }) {
  const on = id === chosen;
  return (
    <Combobox.Option value={id} selected={on} active={on} className={classes.choice ?? ""}>
      {children}
      <span className="grow" />
      {on && <Icon name="check" size={14} />}
    </Combobox.Option>
  );
}

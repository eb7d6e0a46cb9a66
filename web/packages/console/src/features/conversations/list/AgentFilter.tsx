import { Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Icon } from "../../../ui/Icon";
import { plain } from "../../../ui/names";
import { useWords } from "../../../words/words";
import type { AgentCount } from "../inbox";
import { conversationWords } from "../words";
import classes from "./filter.module.css";
import list from "./list.module.css";
import { listWords } from "./words";

interface Props {
  counts: readonly AgentCount[];
  total: number;
  chosen: string | null;
  onChoose: (agent: string | null) => void;
}

const CHIPS = 5;
const EVERYBODY = "";

/** The head's searchable menu of all agents. */
export function AgentMenu({ counts, total, chosen, onChoose }: Props) {
  const t = useWords(listWords);
  const page = useWords(conversationWords);
  const [typed, setTyped] = useState("");
  const menu = useCombobox({
    onDropdownOpen: () => menu.focusSearchInput(),
    onDropdownClose: () => {
      menu.resetSelectedOption();
      setTyped("");
    },
  });
  const wanted = plain(typed);
  const matching = counts.filter(({ agent }) => plain(agent.name).includes(wanted));
  return (
    <Combobox
      store={menu}
      width={240}
      position="bottom-end"
      onOptionSubmit={(value) => {
        onChoose(value === EVERYBODY ? null : value);
        menu.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={list.groupFilter}
          aria-haspopup="listbox"
          onClick={() => menu.toggleDropdown()}
        >
          {t("filterByAgent")} <Icon name="down" size={12} />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            menu.selectFirstOption();
          }}
          placeholder={t("filterByAgent")}
          aria-label={t("filterByAgent")}
        />
        <Combobox.Options aria-label={t("filterByAgent")}>
          {wanted === "" && (
            <Combobox.Option value={EVERYBODY} selected={chosen === null} className={classes.option ?? ""}>
              <span className={classes.optionMark}>{chosen === null && <Icon name="check" />}</span>
              <span className="grow">{t("all")}</span>
              <span className="count">{total}</span>
            </Combobox.Option>
          )}
          {matching.map(({ agent, count }) => (
            <Combobox.Option
              key={agent.id}
              value={agent.id}
              selected={agent.id === chosen}
              className={classes.option ?? ""}
            >
              <Avatar of={agent} size={20} />
              <span className="grow cut">{agent.name}</span>
              <span className="count">{count}</span>
            </Combobox.Option>
          ))}
          {matching.length === 0 && wanted !== "" && (
            <Combobox.Empty>{page("noMatch", { q: typed })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Photo and count of the busiest; whoever else was chosen in the menu joins them. */
export function AgentChips({ counts, total, chosen, onChoose }: Props) {
  const t = useWords(listWords);
  const chips = counts.filter(({ agent }, index) => index < CHIPS || agent.id === chosen);
  return (
    <fieldset className={classes.chips} aria-label={t("filterByAgent")}>
      <button
        type="button"
        className={`${classes.chip} ${classes.chipAll}`}
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        {t("all")} {total}
      </button>
      {chips.map(({ agent, count }) => (
        <button
          key={agent.id}
          type="button"
          className={classes.chip}
          aria-pressed={agent.id === chosen}
          aria-label={t("agentCount", { name: agent.name, count })}
          title={agent.name}
          onClick={() => onChoose(agent.id === chosen ? null : agent.id)}
        >
          <Avatar of={agent} size={20} />
          {count}
        </button>
      ))}
    </fieldset>
  );
}

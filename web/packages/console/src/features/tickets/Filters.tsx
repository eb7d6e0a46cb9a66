import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Icon } from "../../ui/Icon";
import { useWords } from "../../words/words";
import classes from "./list.module.css";
import { agentsQuery, catalogueQuery, teamsQuery } from "./queries";
import { FILTER_WORDS, FILTERS, type Filter, filtersIn, withoutFilters } from "./search";
import { useTicketSearch } from "./useTicketSearch";
import { ticketWords } from "./words";

type Choice = { id: string; name: string };

/** What each filter offers, by name. */
function useChoices(): Record<Filter, Choice[]> {
  const t = useWords(ticketWords);
  const catalogue = useQuery(catalogueQuery).data;
  const teams = useQuery(teamsQuery).data;
  const agents = useQuery(agentsQuery).data;
  const named = (ids: readonly ("OPEN" | "PENDING" | "SOLVED" | "LIVECHAT" | "OFFLINE_FORM" | "CONSOLE")[]) =>
    ids.map((id) => ({ id, name: t(id) }));
  return {
    status: catalogue?.statuses ?? [],
    phase: named(["OPEN", "PENDING", "SOLVED"]),
    team: teams ?? [],
    assignee: agents ?? [],
    category: catalogue?.categories ?? [],
    type: catalogue?.types ?? [],
    priority: catalogue?.priorities ?? [],
    channel: named(["LIVECHAT", "OFFLINE_FORM", "CONSOLE"]),
  };
}

export function Filters() {
  const t = useWords(ticketWords);
  const { search, ask } = useTicketSearch();
  const choices = useChoices();
  const active = filtersIn(search);
  const without = (filter: Filter) => {
    const { [filter]: _, ...rest } = search;
    ask(rest);
  };
  return (
    <div className={classes.filters}>
      {active.map((filter) => {
        const name =
          choices[filter].find((choice) => choice.id === search[filter])?.name ?? t(FILTER_WORDS[filter]);
        return (
          <button
            key={filter}
            type="button"
            className={classes.chip}
            data-on
            aria-label={t("removeFilter", { name })}
            title={t("removeFilter", { name: t(FILTER_WORDS[filter]) })}
            onClick={() => without(filter)}
          >
            {name}
            <Icon name="x" size={12} />
          </button>
        );
      })}
      <Menu>
        <Menu.Target>
          <button type="button" className={classes.chip} data-add>
            <Icon name="plus" size={12} />
            {t("filter")}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {FILTERS.map((filter) => (
            <Menu.Sub key={filter}>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{t(FILTER_WORDS[filter])}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown className={classes.tall ?? ""}>
                {choices[filter].map((choice) => (
                  <Menu.Item
                    key={choice.id}
                    onClick={() => ask({ ...search, [filter]: choice.id })}
                    rightSection={search[filter] === choice.id && <Icon name="check" size={14} />}
                  >
                    {choice.name}
                  </Menu.Item>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ))}
        </Menu.Dropdown>
      </Menu>
      {active.length > 1 && (
        <button type="button" className={classes.chip} data-bare onClick={() => ask(withoutFilters(search))}>
          {t("clearFilters")}
        </button>
      )}
    </div>
  );
}

import { ActionIcon, Menu } from "@mantine/core";
import { Icon } from "../../ui/Icon";
import { useWords } from "../../words/words";
import { DIRECTION_WORDS, DIRECTIONS, orderOf, SORT_WORDS, SORTS } from "./search";
import { useTicketSearch } from "./useTicketSearch";
import { ticketWords } from "./words";

/** By what the list is sorted, and which way round. Another order begins the way round one expects of it. */
export function OrderMenu() {
  const t = useWords(ticketWords);
  const { search, ask } = useTicketSearch();
  const { sort, direction } = orderOf(search);
  const { direction: _, ...rest } = search;
  const words = DIRECTION_WORDS[sort];
  const label = t("sortedBy", { by: t(SORT_WORDS[sort]), direction: t(words[direction]).toLowerCase() });
  return (
    <Menu position="bottom-end" checkIcon={<Icon name="check" size={14} />}>
      <Menu.Target>
        <ActionIcon aria-label={label} title={label}>
          <Icon name="sort" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div role="group" aria-label={t("sort")}>
          <Menu.Label aria-hidden>{t("sort")}</Menu.Label>
          {SORTS.map((each) => (
            <Menu.RadioItem
              key={each}
              value={each}
              checked={each === sort}
              onChange={() => ask({ ...rest, sort: each })}
            >
              {t(SORT_WORDS[each])}
            </Menu.RadioItem>
          ))}
        </div>
        <Menu.Divider />
        <div role="group" aria-label={t("direction")}>
          {DIRECTIONS.map((each) => (
            <Menu.RadioItem
              key={each}
              value={each}
              checked={each === direction}
              onChange={() => ask({ ...search, direction: each })}
            >
              {t(words[each])}
            </Menu.RadioItem>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

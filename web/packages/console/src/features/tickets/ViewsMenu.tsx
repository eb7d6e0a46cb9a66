import { Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Icon } from "../../ui/Icon";
import { useWords } from "../../words/words";
import classes from "./list.module.css";
import { VIEWS } from "./search";
import { useTicketSearch } from "./useTicketSearch";
import { ticketWords } from "./words";

/** The list's title; where the column of views has no room, it opens them. */
export function ViewsMenu({ children }: { children: string }) {
  const t = useWords(ticketWords);
  const { view } = useTicketSearch();
  const navigate = useNavigate();
  return (
    <>
      <span className={classes.viewTitle}>{children}</span>
      <Menu>
        <Menu.Target>
          <button type="button" className={classes.viewButton}>
            <span className="cut">{children}</span> <Icon name="down" size={12} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {VIEWS.map((each) => (
            <Menu.Item
              key={each}
              onClick={() => void navigate({ to: "/chamados", search: { view: each } })}
              rightSection={each === view && <Icon name="check" size={14} />}
            >
              {t(each)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

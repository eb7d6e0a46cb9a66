import { Menu } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { Icon } from "../../ui/Icon";
import { useWords } from "../../words/words";
import type { MenuGroup } from "../menus";
import { shellWords } from "../words";
import classes from "./shell.module.css";

/** One of the menus of the top bar. It opens under the pointer, and is over with a choice until the pointer returns. */
export function GroupMenu({ group }: { group: MenuGroup }) {
  const t = useWords(shellWords);
  const here = useLocation({ select: (location) => location.pathname });
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState(false);
  const again = () => setChosen(false);
  return (
    <Menu
      opened={opened && !chosen}
      onChange={setOpened}
      trigger="click-hover"
      openDelay={80}
      closeDelay={160}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.menu}
          data-here={group.pages.some((page) => here.startsWith(page.to)) || undefined}
          onPointerEnter={again}
          onPointerDown={again}
          onKeyDown={again}
        >
          {t(group.label)} <Icon name="down" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {group.pages.map((page) => (
          <Menu.Item
            key={page.to}
            component={Link}
            to={page.to}
            leftSection={<Icon name={page.icon} />}
            onClick={() => setChosen(true)}
          >
            {t(page.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

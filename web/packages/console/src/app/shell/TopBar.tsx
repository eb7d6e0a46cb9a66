import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { Badge } from "../../ui/Badge";
import { BrandMark } from "../../ui/Brand";
import { Icon } from "../../ui/Icon";
import { Kbd } from "../../ui/Kbd";
import { useWords } from "../../words/words";
import { menusFor } from "../menus";
import { useMay } from "../session";
import { useUnread } from "../unread";
import { shellWords } from "../words";
import { ProfileMenu } from "./ProfileMenu";
import classes from "./shell.module.css";
import { ThemeToggle } from "./ThemeToggle";

interface Props {
  onMenu: () => void;
  onSearch: () => void;
}

export function TopBar({ onMenu, onSearch }: Props) {
  const t = useWords(shellWords);
  const unread = useUnread();
  const here = useLocation({ select: (location) => location.pathname });
  const administrator = useMay("ADMINISTRATOR");
  return (
    <header className={classes.topbar}>
      <ActionIcon className={classes.onlySmall} size={44} aria-label={t("openMenu")} onClick={onMenu}>
        <Icon name="menu" size={20} />
      </ActionIcon>
      <Link to="/" className={classes.brand}>
        <BrandMark /> Prosa
      </Link>
      <nav className={classes.menus} aria-label={t("main")}>
        {menusFor(administrator).map((group) => (
          <Menu key={group.label} trigger="click-hover" openDelay={80} closeDelay={160}>
            <Menu.Target>
              <button
                type="button"
                className={classes.menu}
                data-here={group.pages.some((page) => here.startsWith(page.to)) || undefined}
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
                >
                  {t(page.label)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ))}
      </nav>
      <button type="button" className={classes.searchbox} onClick={onSearch}>
        <Icon name="search" />
        <span className="cut grow">{t("search")}</span>
        <Kbd>/</Kbd>
      </button>
      <ActionIcon className={classes.onlySmall} size={44} aria-label={t("searchShort")} onClick={onSearch}>
        <Icon name="search" size={20} />
      </ActionIcon>
      <ThemeToggle className={classes.onlyLarge} />
      <Tooltip label={t("conversations")}>
        <ActionIcon
          component={Link}
          to="/conversas"
          className={classes.balloon ?? ""}
          aria-label={unread > 0 ? t("unread", { count: unread }) : t("conversations")}
        >
          <Icon name="balloon" size={20} />
          <Badge count={unread} className={classes.unread ?? ""} />
        </ActionIcon>
      </Tooltip>
      <ProfileMenu />
    </header>
  );
}

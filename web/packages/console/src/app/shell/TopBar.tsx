import { ActionIcon, Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Badge } from "../../ui/Badge";
import { BrandMark } from "../../ui/Brand";
import { Icon } from "../../ui/Icon";
import { Kbd } from "../../ui/Kbd";
import { useWords } from "../../words/words";
import { menusFor } from "../menus";
import { useMay } from "../session";
import { useUnread } from "../unread";
import { shellWords } from "../words";
import { GroupMenu } from "./GroupMenu";
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
          <GroupMenu key={group.label} group={group} />
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

import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Icon } from "../../ui/Icon";
import { common } from "../../words/common";
import { useWords } from "../../words/words";
import { menusFor } from "../menus";
import { useMay } from "../session";
import { shellWords } from "../words";
import classes from "./shell.module.css";

/** The menus on a phone. */
export function MenuDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords(shellWords);
  const words = useWords(common);
  const administrator = useMay("ADMINISTRATOR");
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="left"
      size={300}
      title={t("menu")}
      closeButtonProps={{ "aria-label": words("close") }}
    >
      <nav aria-label={t("main")}>
        {menusFor(administrator).map((group) => (
          <section key={group.label} className={classes.drawerGroup}>
            <h3>{t(group.label)}</h3>
            {group.pages.map((page) => (
              <Link key={page.to} to={page.to} className={classes.drawerLink} onClick={onClose}>
                <Icon name={page.icon} size={20} />
                {t(page.label)}
              </Link>
            ))}
          </section>
        ))}
      </nav>
    </Drawer>
  );
}

import { useHotkeys } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../words/words";
import { backgrounds } from "../features";
import { shellWords } from "../words";
import { MenuDrawer } from "./MenuDrawer";
import { Outdated } from "./Outdated";
import { Search } from "./Search";
import classes from "./shell.module.css";
import { TopBar } from "./TopBar";

/** What stands around every page of a signed-in agent. */
export function Shell() {
  const t = useWords(shellWords);
  const [menu, setMenu] = useState(false);
  const [search, setSearch] = useState(false);
  const here = useLocation({ select: (location) => location.pathname });
  const [opened, setOpened] = useState(here);
  if (opened !== here) {
    setOpened(here);
    setMenu(false);
  }
  useHotkeys([["/", () => setSearch(true)]]);
  return (
    <div className={classes.app}>
      <a className={classes.skip} href="#content">
        {t("skip")}
      </a>
      <TopBar onMenu={() => setMenu(true)} onSearch={() => setSearch(true)} />
      <Outdated />
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
      <MenuDrawer opened={menu} onClose={() => setMenu(false)} />
      <Search opened={search} onClose={() => setSearch(false)} />
      {backgrounds.map((Background, index) => (
        <Background key={String(index)} />
      ))}
    </div>
  );
}

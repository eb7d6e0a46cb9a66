import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { EmptyState } from "../ui/EmptyState";
import { Icon } from "../ui/Icon";
import { common } from "../words/common";
import { useWords } from "../words/words";
import { type MenuPage, menus, type ShellWord } from "./menus";
import classes from "./SettingsFrame.module.css";
import { useMay } from "./session";
import { shellWords } from "./words";

const sections: { label: ShellWord; pages: string[] }[] = [
  { label: "system", pages: ["/configuracoes/gerais"] },
  { label: "people", pages: ["/configuracoes/usuarios", "/configuracoes/equipes"] },
  { label: "attendance", pages: ["/configuracoes/respostas-prontas"] },
  {
    label: "tickets",
    pages: ["/configuracoes/categorias", "/configuracoes/tipos-de-ticket", "/configuracoes/prioridades"],
  },
];

function pageAt(to: string): MenuPage[] {
  return menus.flatMap((group) => group.pages).filter((page) => page.to === to);
}

/** The settings' own list of pages beside the page; on phones the drawer has them. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useWords(shellWords);
  const words = useWords(common);
  const administrator = useMay("ADMINISTRATOR");
  if (!administrator) {
    return (
      <EmptyState
        icon="lock"
        title={t("administratorsOnly")}
        hint={t("administratorsOnlyHint")}
        action={<Link to="/">{words("goHome")}</Link>}
      />
    );
  }
  return (
    <div className={classes.frame}>
      <nav className={classes.nav} aria-label={t("settings")}>
        {sections.map((section) => (
          <section key={section.label}>
            <h3>{t(section.label)}</h3>
            {section.pages.flatMap(pageAt).map((page) => (
              <Link key={page.to} to={page.to} className={classes.link}>
                <Icon name={page.icon} />
                {t(page.label)}
              </Link>
            ))}
          </section>
        ))}
      </nav>
      {children}
    </div>
  );
}

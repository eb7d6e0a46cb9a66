import { Link, Outlet } from "@tanstack/react-router";
import { SettingsFrame } from "../../app/SettingsFrame";
import { Page } from "../../ui/Page";
import { useWords } from "../../words/words";
import classes from "./settings.module.css";
import { settingsWords } from "./words";

export function GeneralSettings() {
  const t = useWords(settingsWords);
  const tabs = (
    <nav className={classes.tabs} aria-label={t("title")}>
      <Link to="/configuracoes/gerais/abertura-de-chamados" className={classes.tab}>
        {t("opening")}
      </Link>
      <Link to="/configuracoes/gerais/customizacao" className={classes.tab}>
        {t("appearance")}
      </Link>
      <Link to="/configuracoes/gerais/livechat" className={classes.tab}>
        {t("livechat")}
      </Link>
    </nav>
  );
  return (
    <SettingsFrame>
      <Page title={t("title")} under={tabs}>
        <Outlet />
      </Page>
    </SettingsFrame>
  );
}

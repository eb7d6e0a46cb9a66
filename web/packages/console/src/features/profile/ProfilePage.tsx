import { useMantineColorScheme } from "@mantine/core";
import { useMe } from "../../app/session";
import { usePageTitle } from "../../app/title";
import { Page } from "../../ui/Page";
import { Seg } from "../../ui/Seg";
import { speak, useLanguage, useWords } from "../../words/words";
import { PasswordForm } from "./PasswordForm";
import { PhotoForm } from "./PhotoForm";
import classes from "./profile.module.css";
import { profileWords } from "./words";

export function ProfilePage() {
  const t = useWords(profileWords);
  const me = useMe();
  const lng = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  usePageTitle(t("profile"));
  return (
    <Page title={t("profile")} narrow>
      <section className={classes.part}>
        <div className={classes.who}>
          <PhotoForm me={me} />
          <div>
            <h2>{me.name}</h2>
            <p className="quiet">{me.email}</p>
          </div>
        </div>
        <dl className={classes.facts}>
          <dt>{t("teams")}</dt>
          <dd>{me.teams.map((team) => team.name).join(", ") || t("noTeams")}</dd>
          <dt>{t("permissions")}</dt>
          <dd>{me.permissions.map((permission) => t(permission)).join(", ") || t("noPermissions")}</dd>
          <dt>{t("livechat")}</dt>
          <dd>{t(me.livechatLicense ? "yes" : "no")}</dd>
        </dl>
        <p className="hint">{t("askAdministrator")}</p>
      </section>
      <section className={classes.part}>
        <h2>{t("appearance")}</h2>
        <div className={classes.choice}>
          <span className="label">{t("language")}</span>
          <Seg
            label={t("language")}
            value={lng}
            onChange={speak}
            choices={[
              { value: "pt-BR", label: "Português" },
              { value: "en", label: "English" },
            ]}
          />
        </div>
        <div className={classes.choice}>
          <span className="label">{t("theme")}</span>
          <Seg
            label={t("theme")}
            value={colorScheme}
            onChange={setColorScheme}
            choices={[
              { value: "light", label: t("light") },
              { value: "dark", label: t("dark") },
              { value: "auto", label: t("auto") },
            ]}
          />
        </div>
      </section>
      <section className={classes.part} id="senha">
        <h2>{t("password")}</h2>
        <p className="hint">{t("passwordHint")}</p>
        <PasswordForm />
      </section>
    </Page>
  );
}

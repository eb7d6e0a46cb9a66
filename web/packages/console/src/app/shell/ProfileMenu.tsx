import { type MantineColorScheme, Menu, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Avatar } from "../../ui/Avatar";
import { Icon } from "../../ui/Icon";
import { common } from "../../words/common";
import { type Language, speak, useLanguage, useWords } from "../../words/words";
import { useMe, useSignOut } from "../session";
import { shellWords } from "../words";
import classes from "./shell.module.css";

export function ProfileMenu() {
  const t = useWords(shellWords);
  const words = useWords(common);
  const me = useMe();
  const spoken = useLanguage();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const online = me.availability === "ONLINE";
  const state = words(online ? "online" : "offline");
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <button type="button" className={classes.me} aria-label={t("profileOf", { name: me.name, state })}>
          <Avatar of={me} size={28} online={online} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.whoami}>
          <Avatar of={me} size={40} />
          <span className="grow">
            <strong className="cut">{me.name}</strong>
            <span className="hint cut">{me.email}</span>
          </span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/perfil" leftSection={<Icon name="user" />}>
          {t("profile")}
        </Menu.Item>
        <Menu.Item component={Link} to="/perfil" hash="senha" leftSection={<Icon name="lock" />}>
          {t("password")}
        </Menu.Item>
        <Menu.Divider />
        <div className={classes.choice}>
          <span>{t("language")}</span>
          <SegmentedControl
            size="xs"
            aria-label={t("language")}
            value={spoken}
            onChange={(chosen) => speak(chosen as Language)}
            data={[
              { value: "pt-BR", label: "Português" },
              { value: "en", label: "English" },
            ]}
          />
        </div>
        <div className={classes.choice}>
          <span>{t("theme")}</span>
          <SegmentedControl
            size="xs"
            aria-label={t("theme")}
            value={colorScheme}
            onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}
            data={[
              { value: "light", label: <ThemeChoice icon="sun" label={t("themeLight")} /> },
              { value: "dark", label: <ThemeChoice icon="moon" label={t("themeDark")} /> },
              { value: "auto", label: <ThemeChoice icon="gear" label={t("themeAuto")} /> },
            ]}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="out" />} onClick={() => signOut.mutate()}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeChoice({ icon, label }: { icon: "sun" | "moon" | "gear"; label: string }) {
  return (
    <span title={label} className={classes.themeChoice}>
      <Icon name={icon} size={14} />
      <span className="sr">{label}</span>
    </span>
  );
}

import { Popover, useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Avatar } from "../../ui/Avatar";
import { Icon } from "../../ui/Icon";
import { Seg } from "../../ui/Seg";
import { common } from "../../words/common";
import { speak, useLanguage, useWords } from "../../words/words";
import { useMe } from "../session";
import { shellWords } from "../words";
import classes from "./shell.module.css";
import { useLeaving } from "./useLeaving";

export function ProfileMenu() {
  const t = useWords(shellWords);
  const words = useWords(common);
  const me = useMe();
  const spoken = useLanguage();
  const { leave, question } = useLeaving();
  const [opened, setOpened] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const online = me.availability === "ONLINE";
  const state = words(online ? "online" : "offline");
  const close = () => setOpened(false);
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" width={272} trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={classes.me}
            aria-label={t("profileOf", { name: me.name, state })}
            onClick={() => setOpened((open) => !open)}
          >
            <Avatar of={me} size={28} online={online} />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("profile")}>
          <div className={classes.whoami}>
            <Avatar of={me} size={40} />
            <span className="grow">
              <strong className="cut">{me.name}</strong>
              <span className="hint cut">{me.email}</span>
            </span>
          </div>
          <hr className={classes.rule} />
          <Link to="/perfil" className={classes.option} onClick={close}>
            <Icon name="user" />
            {t("profile")}
          </Link>
          <Link to="/perfil" hash="senha" className={classes.option} onClick={close}>
            <Icon name="lock" />
            {t("password")}
          </Link>
          <hr className={classes.rule} />
          <div className={classes.choice}>
            <span>{t("language")}</span>
            <Seg
              label={t("language")}
              value={spoken}
              onChange={speak}
              choices={[
                { value: "pt-BR", label: "Português" },
                { value: "en", label: "English" },
              ]}
            />
          </div>
          <div className={classes.choice}>
            <span>{t("theme")}</span>
            <Seg
              label={t("theme")}
              value={colorScheme}
              onChange={setColorScheme}
              choices={[
                { value: "light", label: <Icon name="sun" size={14} />, title: t("themeLight") },
                { value: "dark", label: <Icon name="moon" size={14} />, title: t("themeDark") },
                { value: "auto", label: <Icon name="gear" size={14} />, title: t("themeAuto") },
              ]}
            />
          </div>
          <hr className={classes.rule} />
          <button
            type="button"
            className={classes.option}
            onClick={() => {
              close();
              leave();
            }}
          >
            <Icon name="out" />
            {t("signOut")}
          </button>
        </Popover.Dropdown>
      </Popover>
      {question}
    </>
  );
}

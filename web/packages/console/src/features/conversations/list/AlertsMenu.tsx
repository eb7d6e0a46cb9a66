import { ActionIcon, Popover, Switch, Tooltip } from "@mantine/core";
import { useState } from "react";
import { useValue } from "../../../live/useValue";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import { alertChoices, chime } from "../alerts";
import classes from "./list.module.css";
import { listWords } from "./words";

/** Sound and desktop notifications; the browser is asked only by this click. */
export function AlertsMenu() {
  const t = useWords(listWords);
  const { sound, desktop } = useValue(alertChoices.choices);
  const [denied, setDenied] = useState(false);

  const changeSound = (on: boolean) => {
    alertChoices.set({ sound: on });
    if (on) chime("MESSAGE");
  };
  const changeDesktop = async (on: boolean) => {
    const allowed = !on || (await alertChoices.askForDesktop());
    setDenied(!allowed);
    alertChoices.set({ desktop: on && allowed });
  };

  return (
    <Popover position="bottom-end" width={296} trapFocus>
      <Popover.Target>
        <Tooltip label={t("alerts")}>
          <ActionIcon size={28} aria-label={t("alerts")}>
            <Icon name="bell" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.popover ?? ""}>
        <Switch
          checked={sound}
          onChange={(event) => changeSound(event.currentTarget.checked)}
          label={t("sound")}
        />
        <Switch
          checked={desktop}
          onChange={(event) => void changeDesktop(event.currentTarget.checked)}
          label={t("desktop")}
        />
        {denied && (
          <p className="hint" role="alert">
            {t("desktopDenied")}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

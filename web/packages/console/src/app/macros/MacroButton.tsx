import { ActionIcon, Tooltip } from "@mantine/core";
import { Icon } from "../../ui/Icon";
import { useWords } from "../../words/words";
import classes from "./macros.module.css";
import { macroWords } from "./words";

export function MacroButton({ onAsk }: { onAsk: () => void }) {
  const t = useWords(macroWords);
  return (
    <Tooltip label={t("typeSlash")}>
      <ActionIcon className={classes.button ?? ""} aria-label={t("macros")} onClick={onAsk}>
        <Icon name="bolt" />
      </ActionIcon>
    </Tooltip>
  );
}

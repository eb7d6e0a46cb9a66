import { ActionIcon, Tooltip } from "@mantine/core";
import { useRef } from "react";
import { Icon } from "../../../ui/Icon";
import { useWords } from "../../../words/words";
import classes from "./tray.module.css";
import { attachingWords } from "./words";

export function ClipButton({ onChoose }: { onChoose: (files: File[]) => void }) {
  const t = useWords(attachingWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip label={t("attach")}>
        <ActionIcon
          className={classes.clip ?? ""}
          aria-label={t("attach")}
          onClick={() => input.current?.click()}
        >
          <Icon name="clip" />
        </ActionIcon>
      </Tooltip>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}

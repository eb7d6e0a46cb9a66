import { Button } from "@mantine/core";
import { useState } from "react";
import { common } from "../words/common";
import { useWords } from "../words/words";
import { Icon } from "./Icon";
import classes from "./kit.module.css";

/** Code to carry elsewhere, with the button that takes it. */
export function CopyCode({ code }: { code: string }) {
  const t = useWords(common);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await toClipboard(code);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <div className={classes.code}>
      <code>{code}</code>
      <Button
        size="xs"
        leftSection={<Icon name={copied ? "check" : "copy"} size={14} />}
        onClick={() => void copy()}
      >
        {t(copied ? "copied" : "copy")}
      </Button>
      <span className="sr" role="status">
        {copied ? t("copied") : ""}
      </span>
    </div>
  );
}

/** Browsers give `navigator.clipboard` to secure pages only; a console on plain http copies the old way. */
async function toClipboard(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

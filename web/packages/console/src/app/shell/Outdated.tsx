import { Button } from "@mantine/core";
import { line } from "../../live/line";
import { useValue } from "../../live/useValue";
import { Banner } from "../../ui/Banner";
import { useWords } from "../../words/words";
import { shellWords } from "../words";
import classes from "./shell.module.css";

/** Page and server speak different versions: nothing half works, and a reload helps. What was written is kept. */
export function Outdated() {
  const t = useWords(shellWords);
  if (useValue(line.standing) !== "OUTDATED") return null;
  return (
    <div className={classes.outdated}>
      <Banner
        tone="warn"
        action={
          <Button size="xs" onClick={() => location.reload()}>
            {t("reload")}
          </Button>
        }
      >
        <b>{t("outdated")}</b> {t("outdatedHint")}
      </Banner>
    </div>
  );
}

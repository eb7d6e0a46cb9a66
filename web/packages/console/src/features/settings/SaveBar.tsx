import { Button } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Banner } from "../../ui/Banner";
import { Confirm } from "../../ui/Dialog";
import { common } from "../../words/common";
import { useWords } from "../../words/words";
import classes from "./settings.module.css";
import type { Draft } from "./useSettings";
import { settingsWords } from "./words";

/** Says what is not saved yet, and stands in the way of leaving with it. */
export function SaveBar({
  draft,
  refused,
  extra,
}: {
  draft: Draft<object>;
  refused?: string | undefined;
  extra?: ReactNode;
}) {
  const t = useWords(settingsWords);
  const words = useWords(common);
  const leaving = useBlocker({
    shouldBlockFn: () => draft.dirty,
    enableBeforeUnload: draft.dirty,
    withResolver: true,
  });
  return (
    <div className={classes.savebar}>
      {refused && <Banner tone="bad">{refused}</Banner>}
      <div className={classes.saveline}>
        <span className="hint" role="status">
          {draft.dirty ? t("unsaved") : draft.savedAt ? t("allSaved") : ""}
        </span>
        {extra}
        <Button onClick={draft.discard} disabled={!draft.dirty || draft.saving}>
          {words("discard")}
        </Button>
        <Button type="submit" variant="filled" disabled={!draft.dirty} loading={draft.saving}>
          {words("save")}
        </Button>
      </div>
      <Confirm
        opened={leaving.status === "blocked"}
        onClose={() => leaving.reset?.()}
        onConfirm={() => leaving.proceed?.()}
        title={t("leave")}
        verb={t("leaveVerb")}
        danger
      >
        {t("leaveHint")}
      </Confirm>
    </div>
  );
}

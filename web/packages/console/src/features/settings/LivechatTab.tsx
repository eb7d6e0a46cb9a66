import { Switch } from "@mantine/core";
import type { FormEvent } from "react";
import { usePageTitle } from "../../app/title";
import { ErrorState } from "../../ui/ErrorState";
import { useRefusal } from "../../ui/refusal";
import { SkeletonRows } from "../../ui/Skeleton";
import { useWords } from "../../words/words";
import { SaveBar } from "./SaveBar";
import classes from "./settings.module.css";
import { useAppearance } from "./useSettings";
import { settingsWords } from "./words";

/** S08: whether this installation has the live chat at all, and what that means. */
export function LivechatTab() {
  const t = useWords(settingsWords);
  const draft = useAppearance();
  const refusal = useRefusal(draft.refused, ["livechat"]);
  usePageTitle(t("livechat"), t("title"));
  if (draft.error) {
    return <ErrorState error={draft.error} onRetry={draft.reload} />;
  }
  if (!draft.now) {
    return <SkeletonRows rows={2} face={false} />;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.save();
  };
  return (
    <form className={classes.tabPage} onSubmit={submit} noValidate>
      <div className={classes.single}>
        <fieldset className={classes.group}>
          <legend>{t("livechatLegend")}</legend>
          <Switch
            label={t("livechatOn")}
            description={t("livechatHint")}
            checked={draft.now.livechat}
            onChange={(event) => draft.change({ livechat: event.currentTarget.checked })}
            error={refusal.of("livechat")}
          />
        </fieldset>
      </div>
      <SaveBar draft={draft} refused={refusal.rest} />
    </form>
  );
}

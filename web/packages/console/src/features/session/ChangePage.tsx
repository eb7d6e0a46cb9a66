import { PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import { useSignOut } from "../../app/session";
import { usePageTitle } from "../../app/title";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { OutsideForm, OutsideFrame } from "./OutsideFrame";
import classes from "./session.module.css";
import { sessionWords } from "./words";

/** A password that somebody else set is changed before anything else. */
export function ChangePage() {
  const t = useWords(sessionWords);
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation({
    mutationFn: () => answer(api.PUT("/api/v1/me/password", { body: { current, password } })),
    onSuccess: () => location.assign("/"),
  });
  const signOut = useSignOut();
  const refusal = useRefusal(change.error, ["current", "password"]);
  usePageTitle(t("change"));

  return (
    <OutsideFrame title={t("change")} hint={t("changeHint")}>
      <OutsideForm
        onSubmit={() => change.mutate()}
        refused={refusal.rest}
        verb={t("saveAndEnter")}
        busy={change.isPending || change.isSuccess}
        ready={current !== "" && password !== ""}
      >
        <PasswordInput
          label={t("current")}
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={refusal.of("current")}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
        />
        <PasswordInput
          label={t("newPassword")}
          description={t("newPasswordHint")}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={refusal.of("password")}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
        />
      </OutsideForm>
      <p className={classes.under}>
        <button type="button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t("signOut")}
        </button>
      </p>
    </OutsideFrame>
  );
}

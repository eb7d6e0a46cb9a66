import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answer, api } from "../../app/api/client";
import { usePageTitle } from "../../app/title";
import { Banner } from "../../ui/Banner";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { OutsideFrame } from "./OutsideFrame";
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
  const refusal = useRefusal(change.error, ["current", "password"]);
  usePageTitle(t("change"));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <OutsideFrame title={t("change")} hint={t("changeHint")}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {refusal.rest && <Banner tone="bad">{refusal.rest}</Banner>}
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
        <Button
          type="submit"
          variant="filled"
          size="md"
          fullWidth
          loading={change.isPending || change.isSuccess}
          disabled={!current || !password}
        >
          {t("saveAndEnter")}
        </Button>
      </form>
    </OutsideFrame>
  );
}

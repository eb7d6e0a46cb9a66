import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answer, api } from "../../app/api/client";
import { Banner } from "../../ui/Banner";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import classes from "./profile.module.css";
import { profileWords } from "./words";

export function PasswordForm() {
  const t = useWords(profileWords);
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation({
    mutationFn: () => answer(api.PUT("/api/v1/me/password", { body: { current, password } })),
    onSuccess: () => {
      setCurrent("");
      setPassword("");
    },
  });
  const refusal = useRefusal(change.error, ["current", "password"]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal.rest && <Banner tone="bad">{refusal.rest}</Banner>}
      {change.isSuccess && !current && !password && <Banner tone="info">{t("changed")}</Banner>}
      <PasswordInput
        label={t("current")}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={refusal.of("current")}
        visibilityToggleButtonProps={{ "aria-label": t("show") }}
      />
      <PasswordInput
        label={t("next")}
        description={t("nextHint")}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={refusal.of("password")}
        visibilityToggleButtonProps={{ "aria-label": t("show") }}
      />
      <Button
        type="submit"
        variant="filled"
        loading={change.isPending}
        disabled={!current || !password}
        className={classes.submit ?? ""}
      >
        {t("change")}
      </Button>
    </form>
  );
}

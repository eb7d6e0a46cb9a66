import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import { usePageTitle } from "../../app/title";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { OutsideForm, OutsideFrame } from "./OutsideFrame";
import classes from "./session.module.css";
import { sessionWords } from "./words";

/** The secret stands after the #, which browsers never send to a server or in a referrer. */
export function ResetPage() {
  const t = useWords(sessionWords);
  const secret = useLocation({ select: (location) => location.hash });
  const [password, setPassword] = useState("");
  const reset = useMutation({
    mutationFn: () => answer(api.PUT("/api/v1/password-resets", { body: { secret, password } })),
  });
  const refusal = useRefusal(reset.error, ["password"]);
  usePageTitle(t("reset"));

  if (secret === "") {
    return (
      <OutsideFrame title={t("resetMissing")} hint={t("resetMissingHint")}>
        <Button component={Link} to="/recuperar-acesso" fullWidth size="md">
          {t("askAgain")}
        </Button>
      </OutsideFrame>
    );
  }
  if (reset.isSuccess) {
    return (
      <OutsideFrame title={t("resetDone")} hint={t("resetDoneHint")}>
        <Button component={Link} to="/entrar" variant="filled" fullWidth size="md">
          {t("signIn")}
        </Button>
      </OutsideFrame>
    );
  }
  return (
    <OutsideFrame title={t("reset")} hint={t("resetHint")}>
      <OutsideForm
        onSubmit={() => reset.mutate()}
        refused={refusal.rest}
        verb={t("reset")}
        busy={reset.isPending}
        ready={password !== ""}
      >
        <PasswordInput
          label={t("newPassword")}
          description={t("newPasswordHint")}
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={refusal.of("password")}
          visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
        />
      </OutsideForm>
      <p className={classes.under}>
        <Link to="/recuperar-acesso">{t("askAgain")}</Link>
      </p>
    </OutsideFrame>
  );
}

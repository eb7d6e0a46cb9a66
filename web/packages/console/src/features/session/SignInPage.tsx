import { Checkbox, PasswordInput, TextInput } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useSignIn } from "../../app/session";
import { usePageTitle } from "../../app/title";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { OutsideForm, OutsideFrame } from "./OutsideFrame";
import classes from "./session.module.css";
import type { SignInSearch } from "./signInSearch";
import { sessionWords } from "./words";

const route = getRouteApi("/entrar");

export function SignInPage() {
  const t = useWords(sessionWords);
  const { to, ended } = route.useSearch() as SignInSearch;
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [remember, setRemember] = useState(true);
  const signIn = useSignIn();
  const refusal = useRefusal(signIn.error, ["email", "password"]);
  usePageTitle(t("signIn"));

  const submit = () =>
    signIn.mutate(
      { email: email.trim(), password, remember },
      // A fresh page, so that the chat of the login screen does not follow into the console.
      { onSuccess: (me) => location.assign(me.mustChangePassword ? "/trocar-senha" : (to ?? "/")) },
    );
  return (
    <OutsideFrame title={t("signIn")} hint={ended ? t("ended") : undefined}>
      <OutsideForm
        onSubmit={submit}
        refused={refusal.rest}
        verb={t("signIn")}
        busy={signIn.isPending || signIn.isSuccess}
      >
        <TextInput
          label={t("email")}
          type="email"
          name="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={refusal.of("email")}
        />
        <div className={classes.withLink}>
          <PasswordInput
            label={t("password")}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={refusal.of("password")}
            visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          />
          <Link to="/recuperar-acesso">{t("forgot")}</Link>
        </div>
        <Checkbox
          label={t("remember")}
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
      </OutsideForm>
    </OutsideFrame>
  );
}

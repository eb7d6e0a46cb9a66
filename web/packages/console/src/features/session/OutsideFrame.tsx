import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect } from "react";
import { useInstallation } from "../../app/session";
import { ThemeToggle } from "../../app/shell/ThemeToggle";
import { Banner } from "../../ui/Banner";
import { BrandMark } from "../../ui/Brand";
import { speak, useLanguage } from "../../words/words";
import classes from "./session.module.css";

/** S04: the chat on Prosa's own login screens. */
function useChatOnLogin(shown: boolean): void {
  useEffect(() => {
    if (shown && !document.querySelector("script[src='/widget.js']")) {
      const loader = document.createElement("script");
      loader.src = "/widget.js";
      loader.async = true;
      document.body.append(loader);
    }
  }, [shown]);
}

/** What stands around the pages of somebody who is not signed in. */
export function OutsideFrame({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: ReactNode | undefined;
  children: ReactNode;
}) {
  const lng = useLanguage();
  const installation = useInstallation();
  useChatOnLogin(installation?.chatOnLogin ?? false);
  return (
    <div className={classes.frame}>
      <header className={classes.top}>
        <span className={classes.brand}>
          <BrandMark size={26} /> Prosa
        </span>
        <ThemeToggle />
      </header>
      <main className={classes.middle}>
        <div className={classes.card}>
          <h1>{title}</h1>
          <p className={classes.lead}>{hint ?? installation?.company}</p>
          {children}
        </div>
      </main>
      <footer className={classes.foot}>
        <button
          type="button"
          onClick={() => speak(lng === "en" ? "pt-BR" : "en")}
          lang={lng === "en" ? "pt-BR" : "en"}
        >
          {lng === "en" ? "Português" : "English"}
        </button>
      </footer>
    </div>
  );
}

interface FormProps {
  onSubmit: () => void;
  /** A refusal that concerns no field. */
  refused: string | undefined;
  verb: string;
  busy: boolean;
  ready?: boolean;
  children: ReactNode;
}

/** The fields of such a page, over the one button that sends them. */
export function OutsideForm({ onSubmit, refused, verb, busy, ready = true, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refused && <Banner tone="bad">{refused}</Banner>}
      {children}
      <Button type="submit" variant="filled" size="md" fullWidth loading={busy} disabled={!ready}>
        {verb}
      </Button>
    </form>
  );
}

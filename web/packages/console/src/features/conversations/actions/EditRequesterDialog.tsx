import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Avatar } from "../../../ui/Avatar";
import { Dialog, DialogFoot } from "../../../ui/Dialog";
import { problemOf } from "../../../ui/ErrorState";
import { common } from "../../../words/common";
import { type ProblemLike, problemWords } from "../../../words/problems";
import { useLanguage, useWords } from "../../../words/words";
import { editRequester, linkRequester } from "../api";
import type { DialogProps } from "./action";
import classes from "./actions.module.css";
import { Problem } from "./Problem";
import { actionWords } from "./words";

/** Name and e-mail of a requester without registration; saving registers a customer (S12). */
export function EditRequesterDialog({ state, onClose }: DialogProps) {
  const t = useWords(actionWords);
  const words = useWords(common);
  const [name, setName] = useState(state.requester.name ?? "");
  const [email, setEmail] = useState(state.requester.email ?? "");
  const saving = useMutation({
    mutationFn: () => editRequester(state.id, { name: name.trim(), email: email.trim() }),
    onSuccess: onClose,
  });
  const linking = useMutation({
    mutationFn: (customer: string) => linkRequester(state.id, customer),
    onSuccess: onClose,
  });
  const error = linking.error ?? saving.error;
  const problem = error === null ? null : problemOf(error);
  const owner = problem === null ? null : ownerOf(problem);
  const errorOf = useFieldErrors(problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog opened onClose={onClose} title={t("editRequester")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <TextInput
          data-autofocus
          label={words("name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={errorOf("name")}
          autoComplete="off"
        />
        <TextInput
          label={words("email")}
          type="email"
          inputMode="email"
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            saving.reset();
          }}
          error={owner === null ? errorOf("email") : true}
          description={owner === null ? t("editHint") : undefined}
          inputWrapperOrder={["label", "input", "error", "description"]}
          autoComplete="off"
        />
        {owner !== null && (
          <div className={classes.offer} role="status">
            <Avatar of={{ id: owner.customer, name: owner.name }} />
            <div className="grow">
              <b>{t("emailTaken")}</b>
              <div className="hint">{[owner.name, owner.organization].filter(Boolean).join(" · ")}</div>
            </div>
            <Button size="xs" loading={linking.isPending} onClick={() => linking.mutate(owner.customer)}>
              {t("link")}
            </Button>
          </div>
        )}
        {problem !== null && owner === null && problem.field === undefined && <Problem of={problem} />}
        <DialogFoot>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button type="submit" variant="filled" loading={saving.isPending} disabled={owner !== null}>
            {words("save")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

interface Owner {
  customer: string;
  name: string;
  organization: string | null;
}

/** The customer whose e-mail it already is, from the refusal's details. */
function ownerOf(problem: ProblemLike): Owner | null {
  const { code, customer, name, organization } = problem;
  if (code !== "customer.email-taken" || typeof customer !== "string" || typeof name !== "string")
    return null;
  return { customer, name, organization: typeof organization === "string" ? organization : null };
}

function useFieldErrors(problem: ProblemLike | null): (field: string) => string | undefined {
  const lng = useLanguage();
  return (field) => (problem !== null && problem.field === field ? problemWords(problem, lng) : undefined);
}

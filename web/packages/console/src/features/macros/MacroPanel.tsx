import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Macro, MacroRequest } from "../../app/api/types";
import { useChange } from "../../app/records";
import { FormPanel } from "../../ui/FormPanel";
import { Irrevocable } from "../../ui/Irrevocable";
import { useRefusal } from "../../ui/refusal";
import { useWords } from "../../words/words";
import { macrosWords } from "./words";

export function MacroPanel({ macro, onClose }: { macro: Macro | undefined; onClose: () => void }) {
  const t = useWords(macrosWords);
  const [name, setName] = useState(macro?.name ?? "");
  const [shortcut, setShortcut] = useState(macro?.shortcut ?? "");
  const [text, setText] = useState(macro?.text ?? "");
  const save = useChange(
    (body: MacroRequest) =>
      macro
        ? answer(api.PUT("/api/v1/macros/{id}", { params: { path: { id: macro.id } }, body }))
        : answer(api.POST("/api/v1/macros", { body })),
    ["macros"],
    onClose,
  );
  const remove = useChange(
    (id: string) => answer(api.DELETE("/api/v1/macros/{id}", { params: { path: { id } } })),
    ["macros"],
    onClose,
  );
  const refusal = useRefusal(save.error, ["name", "shortcut", "text"]);
  return (
    <FormPanel
      opened
      onClose={onClose}
      title={t(macro ? "edit" : "create")}
      onSubmit={() => save.mutate({ name, shortcut, text })}
      busy={save.isPending}
      refused={refusal.rest}
      aside={
        macro && (
          <Irrevocable
            verb={t("remove")}
            question={t("removeTitle", { name: macro.name })}
            busy={remove.isPending}
            error={remove.error}
            onConfirm={() => remove.mutate(macro.id)}
          >
            {t("removeHint")}
          </Irrevocable>
        )
      }
    >
      <TextInput
        label={t("name")}
        data-autofocus
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refusal.of("name")}
      />
      <TextInput
        label={t("shortcut")}
        description={t("shortcutHint")}
        leftSection="/"
        maxLength={30}
        autoCapitalize="none"
        spellCheck={false}
        value={shortcut}
        onChange={(event) => setShortcut(event.currentTarget.value.replace(/^\//, ""))}
        error={refusal.of("shortcut")}
      />
      <Textarea
        label={t("text")}
        description={t("textHint")}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={8_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={refusal.of("text")}
      />
    </FormPanel>
  );
}

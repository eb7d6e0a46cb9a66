import { Input } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { isColor } from "../../ui/contrast";
import { problemWords } from "../../words/problems";
import { useLanguage, useWords } from "../../words/words";
import classes from "./settings.module.css";
import { settingsWords } from "./words";

interface Props {
  label: string;
  value: string;
  onChange: (color: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A swatch to pick from and the code to type; what is typed counts once it is a whole colour. */
export function ColorField({ label, value, onChange, hint, error }: Props) {
  const t = useWords(settingsWords);
  const lng = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && !isColor(typed);
  const type = (text: string) => {
    setTyped(text);
    if (isColor(text)) {
      onChange(text.toUpperCase());
    }
  };
  const sentence = wrong ? problemWords({ code: "color.invalid" }, lng) : error;
  return (
    <Input.Wrapper label={label} labelProps={{ htmlFor: id }} error={sentence} errorProps={{ id: `${id}-e` }}>
      <div className={classes.color} data-invalid={sentence ? true : undefined}>
        <input
          type="color"
          value={value}
          aria-label={t("pickColor", { field: label })}
          onChange={(event) => {
            setTyped(undefined);
            onChange(event.currentTarget.value.toUpperCase());
          }}
        />
        <input
          type="text"
          id={id}
          ref={(field) => field?.setCustomValidity(wrong ? (sentence ?? "") : "")}
          value={typed ?? value}
          maxLength={7}
          spellCheck={false}
          aria-invalid={sentence ? true : undefined}
          aria-describedby={sentence ? `${id}-e` : undefined}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => !wrong && setTyped(undefined)}
        />
      </div>
      {!wrong && hint}
    </Input.Wrapper>
  );
}

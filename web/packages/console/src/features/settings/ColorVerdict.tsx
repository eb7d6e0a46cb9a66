import { Button } from "@mantine/core";
import type { Appearance } from "../../app/api/types";
import { contrast, inkOn, nearestReadable, READABLE, VISIBLE, WHITE_INK } from "../../ui/contrast";
import { Icon } from "../../ui/Icon";
import { type Language, useLanguage, useWords } from "../../words/words";
import classes from "./settings.module.css";
import { settingsWords } from "./words";

const PAGE = "#FFFFFF";

/** `4,5:1` */
function ratioWords(ratio: number, lng: Language): string {
  const rounded = Math.floor(ratio * 10) / 10;
  return `${rounded.toLocaleString(lng, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}:1`;
}

export function InkHint({ ground }: { ground: string }) {
  const t = useWords(settingsWords);
  const lng = useLanguage();
  const ink = inkOn(ground);
  const ratio = ratioWords(contrast(ground, ink), lng);
  return <p className={classes.ink}>{t(ink === WHITE_INK ? "whiteText" : "darkText", { ratio })}</p>;
}

interface Props {
  of: Appearance;
  onChange: (part: Partial<Appearance>) => void;
}

/** Can the font be read on the ground? If not, the nearest shade that can, one click away. Saving stays allowed. */
export function ColorVerdict({ of, onChange }: Props) {
  const t = useWords(settingsWords);
  const lng = useLanguage();
  const ratio = contrast(of.fontColor, of.groundColor);
  const good = ratio >= READABLE;
  const ground = good ? undefined : nearestReadable(of.groundColor, of.fontColor);
  const font = good || ground ? undefined : nearestReadable(of.fontColor, of.groundColor);
  const border = contrast(of.borderColor, PAGE);
  const values = { ratio: ratioWords(ratio, lng), minimum: ratioWords(READABLE, lng) };
  return (
    <>
      <div className={classes.verdict} data-good={good || undefined} role="status">
        <Icon name={good ? "check" : "alert"} />
        <span>{t(good ? "goodContrast" : "badContrast", values)}</span>
        {ground && (
          <Button size="xs" onClick={() => onChange({ groundColor: ground })}>
            {t("useOnGround", { color: ground })}
          </Button>
        )}
        {font && (
          <Button size="xs" onClick={() => onChange({ fontColor: font })}>
            {t("useOnFont", { color: font })}
          </Button>
        )}
      </div>
      {border < VISIBLE && (
        <p className="hint">
          {t("borderHint", { ratio: ratioWords(border, lng), minimum: ratioWords(VISIBLE, lng) })}
        </p>
      )}
    </>
  );
}

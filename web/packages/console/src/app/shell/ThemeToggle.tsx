import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { Icon } from "../../ui/Icon";
import { useWords } from "../../words/words";
import { shellWords } from "../words";

export function ThemeToggle({ className }: { className?: string | undefined }) {
  const t = useWords(shellWords);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const label = t(dark ? "toLight" : "toDark");
  return (
    <Tooltip label={label}>
      <ActionIcon
        {...(className ? { className } : {})}
        aria-label={label}
        onClick={() => setColorScheme(dark ? "light" : "dark")}
      >
        <Icon name={dark ? "sun" : "moon"} />
      </ActionIcon>
    </Tooltip>
  );
}

import { type ReactNode, useEffect, useState } from "react";
import { common } from "../words/common";
import { useWords } from "../words/words";
import classes from "./kit.module.css";

/** Shows nothing for 300 ms, so that what loads quickly does not flicker. */
export function Waiting({ children }: { children: ReactNode }) {
  const t = useWords(common);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <span className="sr" role="status">
        {t("loading")}
      </span>
      {long && children}
    </div>
  );
}

export function Bone({
  width,
  height = 10,
  round,
}: {
  width: number | string;
  height?: number;
  round?: boolean;
}) {
  return (
    <span
      className={classes.bone}
      style={{ width, height, borderRadius: round ? "50%" : undefined }}
      aria-hidden="true"
    />
  );
}

/** The boxes of a list of people or things. */
export function SkeletonRows({ rows = 6, face = true }: { rows?: number; face?: boolean }) {
  return (
    <Waiting>
      {Array.from({ length: rows }, (_, index) => index).map((index) => (
        <div className={classes.boneRow} key={index}>
          {face && <Bone width={32} height={32} round />}
          <div className={classes.boneLines}>
            <Bone width={`${35 + ((index * 17) % 30)}%`} />
            <Bone width={`${50 + ((index * 23) % 40)}%`} height={8} />
          </div>
        </div>
      ))}
    </Waiting>
  );
}

import { afterEach, expect, test } from "vitest";
import { clock, dayOf, keepTimesIn } from "./time";

const LATE_IN_SAO_PAULO = "2026-11-23T02:30:00Z";

afterEach(() => keepTimesIn("America/Sao_Paulo"));

test("times are those of the installation, wherever the device is", () => {
  keepTimesIn("America/Sao_Paulo");
  expect(clock(LATE_IN_SAO_PAULO, "pt-BR")).toBe("23:30");
  expect(dayOf(LATE_IN_SAO_PAULO)).toBe("2026-11-22");

  keepTimesIn("Europe/Lisbon");
  expect(clock(LATE_IN_SAO_PAULO, "pt-BR")).toBe("02:30");
  expect(dayOf(LATE_IN_SAO_PAULO)).toBe("2026-11-23");
});

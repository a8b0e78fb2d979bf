import { TextInput } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, parseDateRange } from "../ui/date.ts";
import type { Criteria } from "./criteria.ts";

type DateRangeProps = {
  readonly criteria: Criteria;
  readonly onChange: (part: Partial<Criteria>) => void;
};

/** First and last day of issue; a month or a year alone will do. */
export function DateRange({ criteria, onChange }: DateRangeProps): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className="facet">
      <legend>{t("search.facet.dates")}</legend>
      <div className="facet-dates">
        <DateBox label={t("search.from")} edge="first" value={criteria.from} onChange={(from) => onChange({ from })} />
        <DateBox label={t("search.to")} edge="last" value={criteria.to} onChange={(to) => onChange({ to })} />
      </div>
    </fieldset>
  );
}

type DateBoxProps = {
  readonly label: string;
  /** Which end of a typed month or year is meant. */
  readonly edge: "first" | "last";
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

function DateBox({ label, edge, value, onChange }: DateBoxProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  useEffect(() => setTyped(value === null ? "" : formatDate(value)), [value]);
  const range = parseDateRange(typed);
  const invalid = typed.trim() !== "" && range === null;
  const commit = (): void => {
    const day = range === null ? null : edge === "first" ? range[0] : range[1];
    if (!invalid && day !== value) onChange(day);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={label}
      title={invalid ? t("search.dateInvalid") : `${label}: ${t("search.datePlaceholder")}`}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
      error={invalid ? t("search.dateInvalid") : undefined}
    />
  );
}
